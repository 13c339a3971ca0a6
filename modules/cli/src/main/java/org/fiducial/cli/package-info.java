/**
 * The command line: {@code fiducial <verb> …}, one class a verb.
 *
 * <p>Verbs parse words, call the road ({@link org.fiducial.Fiducial}) and print; they compute nothing. {@link
 * org.fiducial.cli.Batch} runs a verb over many inputs in order, {@link org.fiducial.cli.Inputs} turns words into files, {@link
 * org.fiducial.cli.ExitCode} holds the promised exit codes. Heavy verbs come from their own rooms as {@link
 * org.fiducial.Verb} services.
 */
@NullMarked
package org.fiducial.cli;

import org.jspecify.annotations.NullMarked;
