package org.fiducial.cli;

import java.io.PrintStream;

/**
 * Where a verb prints.
 *
 * @param out results, and nothing else
 * @param err everything else
 */
record Console(PrintStream out, PrintStream err) {}
