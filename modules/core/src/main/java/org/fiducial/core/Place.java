package org.fiducial.core;

import java.util.List;

/** Something that can be pointed at. */
public sealed interface Place {
    /**
     * Stretches of some leads.
     *
     * @param leads names of the signals
     * @param spans where
     */
    record LeadSpan(List<String> leads, List<Span> spans) implements Place {
        public LeadSpan {
            leads = List.copyOf(leads);
            spans = List.copyOf(spans);
        }
    }

    /**
     * A rectangle of a picture, in pixels from its top left corner.
     *
     * @param image identifier of the picture
     */
    record Region(String image, double x, double y, double width, double height) implements Place {}

    /**
     * A stretch of a text, in characters.
     *
     * @param document identifier of the text
     */
    record TextSpan(String document, int from, int to) implements Place {}

    /**
     * Another case.
     *
     * @param id identifier of the case in its collection
     */
    record CaseRef(String collection, String id) implements Place {}
}
