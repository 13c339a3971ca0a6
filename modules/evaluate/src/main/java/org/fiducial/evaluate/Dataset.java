package org.fiducial.evaluate;

import java.util.List;

/**
 * Recordings with labels, as one source gave them out.
 *
 * @param name the folder's name
 * @param title in words
 * @param licence of the data
 * @param source where it comes from, with the paper to cite
 * @param truth what the labels are and who set them
 * @param faults what is known to be wrong or missing, each with its source
 * @param cases in the order of their names
 */
public record Dataset(
        String name, String title, String licence, String source, String truth, List<String> faults, List<Case> cases) {
    public Dataset {
        faults = List.copyOf(faults);
        cases = List.copyOf(cases);
    }

    /** How many persons the cases are of. */
    public long persons() {
        return cases.stream().map(Case::person).distinct().count();
    }
}
