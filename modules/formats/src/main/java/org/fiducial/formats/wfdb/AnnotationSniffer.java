package org.fiducial.formats.wfdb;

/** Tells annotation files from signal files, for a better refusal. */
final class AnnotationSniffer {
    private static final int LARGEST = 64 << 20;

    private AnnotationSniffer() {}

    /** Whether every byte of the file belongs to annotations in order of time that end with the file. */
    static boolean isAnnotationFile(SignalBytes bytes) {
        if (bytes.size() < 4 || bytes.size() > LARGEST) {
            return false;
        }
        SignalBytes.Window window = bytes.window(0, (int) bytes.size());
        return MarkReader.areMarks(window.bytes());
    }
}
