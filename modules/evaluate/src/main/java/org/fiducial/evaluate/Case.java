package org.fiducial.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Patient;

/**
 * One recording of a data set with what is known about it.
 *
 * @param id name in its data set
 * @param person identifier of the person over all data sets: {@code mitdb/201} is also who {@code 202} is of
 * @param file the recording: the header of a WFDB record, or the file itself
 * @param patient age and sex as the labels give them
 * @param labels in file order
 * @param annotators suffixes of the annotation files that lie beside the recording
 */
public record Case(String id, String person, Path file, Patient patient, List<Label> labels, List<String> annotators) {
    public Case {
        labels = List.copyOf(labels);
        annotators = List.copyOf(annotators);
    }

    /** Whether the case carries the label. */
    public boolean has(String code) {
        return labels.stream().anyMatch(l -> l.code().equals(code));
    }

    /** The annotation file of that suffix. */
    public Path annotation(String annotator) {
        return file.resolveSibling(id + "." + annotator);
    }
}
