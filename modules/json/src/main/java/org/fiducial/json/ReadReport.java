package org.fiducial.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Beat;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Measurements;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quality;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Statement;

/**
 * A document {@code fiducial.interpretation/1} that was read back: what it states, nothing computed.
 *
 * @param document the document as it stands
 * @param recording of what it speaks
 * @param quality disturbances
 * @param beats in order of time
 * @param pacing spikes
 * @param relation of P waves to QRS complexes; not known to documents that leave it out
 * @param measurements of the record, without the marks that they rest on
 * @param leadMeasurements of each lead, by name
 * @param statements what is said, in order; none of a document that was only measured
 * @param verdict the whole in a word; absent from a document that was only measured
 * @param provenance what made it
 */
public record ReadReport(
        JsonValue.Fields document,
        Recorded recording,
        List<Quality> quality,
        List<Beat> beats,
        Pacing pacing,
        Rhythm.PqrsRelation relation,
        Measurements measurements,
        Map<String, Measurements> leadMeasurements,
        List<Said> statements,
        Optional<Verdict> verdict,
        Provenance provenance) {

    public ReadReport {
        quality = List.copyOf(quality);
        beats = List.copyOf(beats);
        leadMeasurements = Map.copyOf(leadMeasurements);
        statements = List.copyOf(statements);
    }

    /**
     * The recording that a document speaks of.
     *
     * @param id the record's name
     * @param source the path that was given
     * @param sha256 over the recording's files; empty if it was none
     * @param duration s
     * @param patient the person as the criteria knew them
     * @param leads names of the ECG leads, in order
     */
    public record Recorded(
            String id, String source, String sha256, double duration, Patient patient, List<String> leads) {
        public Recorded {
            leads = List.copyOf(leads);
        }
    }

    /**
     * A statement and the margins that its criteria state.
     *
     * @param margins one a criterion of the evidence, in its order; absent where none is stated
     */
    public record Said(Statement statement, List<OptionalDouble> margins) {
        public Said {
            margins = List.copyOf(margins);
        }
    }

    /** The whole in a word. */
    public record Verdict(Summary summary, Urgency urgency, List<String> urgentBecause) {
        public Verdict {
            urgentBecause = List.copyOf(urgentBecause);
        }
    }
}
