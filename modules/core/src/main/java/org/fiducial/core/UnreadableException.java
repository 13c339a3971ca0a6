package org.fiducial.core;

/** A file cannot be read as what it claims to be. The message is one sentence for a person. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file as the user named it
     * @param place where in it: {@code line 3}, {@code byte 1024}; empty for the whole file
     * @param problem what was found and what was expected, without a full stop
     */
    public UnreadableException(String file, String place, String problem) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": " + problem);
    }

    /** The same, with the exception that revealed it. */
    public UnreadableException(String file, String place, String problem, Throwable cause) {
        this(file, place, problem);
        initCause(cause);
    }
}
