package org.fiducial.formats;

import java.nio.charset.StandardCharsets;

/** Says what a file that no format reads most likely is, so that the refusal helps. */
final class Signature {
    private Signature() {}

    /** A refusal, from the file's first bytes. */
    static String reason(byte[] head) {
        if (head.length == 0) {
            return "is empty";
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("0       ") || (head[0] == (byte) 0xff && text.startsWith("BIOSEMI", 1))) {
            return "is an EDF or BDF file, which this version does not read";
        }
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return "is a WAVE sound file, which names no leads and no units; a recording of a known format was expected";
        }
        if (text.startsWith("DICM", 128)) {
            return "is a DICOM file, which this version does not read";
        }
        if (text.startsWith("SCPECG", 16)) {
            return "is an SCP-ECG file, which this version does not read";
        }
        if (text.stripLeading().startsWith("<?xml") || text.startsWith("\u00ef\u00bb\u00bf<?xml")) {
            return "is an XML file of a kind that this version does not read";
        }
        return "is not a recording of a known format";
    }
}
