package org.fiducial.cli;

/** The exit codes that the program promises. */
final class ExitCode {
    /** All done. */
    static final int OK = 0;
    /** Some inputs failed, or the answer is no. */
    static final int SOME_FAILED = 1;
    /** Unusable arguments. */
    static final int USAGE = 2;
    /** The only input is unreadable. */
    static final int UNREADABLE = 65;
    /** Something needed is missing. */
    static final int MISSING = 69;
    /** A fault of the program. */
    static final int FAULT = 70;
    /** The disk refused. */
    static final int DISK = 74;
    /** Interrupted by the person. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
