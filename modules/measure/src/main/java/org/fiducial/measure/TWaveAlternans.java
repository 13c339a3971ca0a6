package org.fiducial.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Wave;

/**
 * Alternans of ST and T in every lead, by the spectral method and by moving averages, while the pieces of a long recording go by.
 *
 * <p>A beat serves if it is normal, of the dominant shape, follows a normal one in time, and has its signal whole; {@link LeadAlternans}
 * says what follows. Limits: above some 110 beats a minute alternans is common in health, so its limits do not hold there. Cost: about
 * a hundred operations a point of ST and T.
 */
final class TWaveAlternans {
    /** RR that differs more from the one before is premature or follows a pause. */
    private static final double STEADY = 0.1;

    private static final double[] DOES_NOT_SERVE = {};

    private final Map<String, LeadAlternans> leads = new LinkedHashMap<>();
    private double rrBefore = Double.NaN;
    private boolean normalBefore;

    TWaveAlternans(List<String> names) {
        names.forEach(name -> leads.put(name, new LeadAlternans(name)));
    }

    /** Global marks of one beat. */
    private record Marks(Wave qrs, double tEnd) {}

    /**
     * Takes the piece that follows the last.
     *
     * @param usable the leads that can be measured in it, with a little beyond both its ends
     */
    void add(Analysis piece, List<Trace> usable) {
        Map<String, Trace> traces = new HashMap<>();
        usable.forEach(t -> traces.put(t.lead(), t));
        Map<Integer, Marks> marks = marks(piece.waves());
        List<Beat> beats = piece.beats();
        for (int i = 0; i < beats.size(); i++) {
            Beat beat = beats.get(i);
            Marks own = marks.get(beat.index());
            boolean serves = own != null && serves(beat);
            double next = Double.NaN;
            if (i + 1 < beats.size()) {
                Marks after = marks.get(beats.get(i + 1).index());
                next = after == null ? Double.NaN : after.qrs.onset();
            }
            for (Map.Entry<String, LeadAlternans> lead : leads.entrySet()) {
                Trace trace = traces.get(lead.getKey());
                double[] row = DOES_NOT_SERVE;
                double j = Double.NaN;
                double t = Double.NaN;
                if (own != null && serves && trace != null) {
                    row = whole(StRow.of(trace, own.qrs.onset(), own.qrs.peak(), next));
                    j = own.qrs.offset() - own.qrs.peak();
                    t = own.tEnd - own.qrs.peak();
                }
                lead.getValue().add(beat.index(), beat.time(), row, j, t);
            }
        }
    }

    private boolean serves(Beat beat) {
        boolean normal = beat.type() == BeatType.N && beat.template() == 0;
        double rr = beat.rr().orElse(Double.NaN);
        boolean steady = Double.isNaN(rrBefore) || Math.abs(rr - rrBefore) <= STEADY * rrBefore;
        boolean serves = normal && normalBefore && steady;
        normalBefore = normal;
        rrBefore = rr;
        return serves;
    }

    private static double[] whole(double[] row) {
        for (double v : row) {
            if (Double.isNaN(v)) {
                return DOES_NOT_SERVE;
            }
        }
        return row;
    }

    private static Map<Integer, Marks> marks(List<Wave> waves) {
        Map<Integer, Marks> marks = new HashMap<>();
        for (Wave w : waves) {
            if (!w.isGlobal() || w.beat() < 0) {
                continue;
            }
            switch (w.type()) {
                case QRS -> marks.put(w.beat(), new Marks(w, Double.NaN));
                case T -> marks.computeIfPresent(w.beat(), (b, m) -> new Marks(m.qrs, w.offset()));
                case P -> {}
            }
        }
        return marks;
    }

    /** The tables of the leads with what was found. */
    Map<String, Measurements> into(Map<String, Measurements> tables) {
        Map<String, Measurements> out = new LinkedHashMap<>();
        tables.forEach((name, table) -> {
            LeadAlternans own = leads.get(name);
            if (own == null) {
                out.put(name, table);
                return;
            }
            List<Measurement> all = new ArrayList<>(own.measurements());
            table.all().stream().filter(m -> !LongTerm.isOfLead(m.quantity())).forEach(all::add);
            out.put(name, new Measurements(all));
        });
        return out;
    }
}
