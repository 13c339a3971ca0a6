package org.fiducial.formats.wfdb;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fiducial.core.Annotation;

/**
 * What an annotation file holds.
 *
 * @param frequency ticks per second that turned the file's times into seconds
 * @param resolution ticks per second as the file itself tells; empty if it does not
 * @param definitions descriptions of mnemonics that the file defines itself, by mnemonic
 * @param annotations the marks in file order; the notes that tell resolution and definitions are not among them
 */
public record AnnotationFile(
        double frequency, OptionalDouble resolution, Map<String, String> definitions, List<Annotation> annotations) {
    public AnnotationFile {
        definitions = Map.copyOf(definitions);
        annotations = List.copyOf(annotations);
    }
}
