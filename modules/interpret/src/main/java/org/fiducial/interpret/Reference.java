package org.fiducial.interpret;

/**
 * Where a limit comes from.
 *
 * @param id short name within the criteria
 * @param text the publication
 * @param checked whether the limits were compared with the publication's own text; if not, they stand from memory and are marked so
 */
public record Reference(String id, String text, boolean checked) {
    /** Mark of a reference that was not compared with its text. */
    static final String UNCHECKED = "(from memory, to be checked)";

    /** For a person, with the mark of what is from memory. */
    public String citation() {
        return checked ? text : text + " " + UNCHECKED;
    }
}
