/**
 * The road: the class {@link org.fiducial.Fiducial} that a stranger's program, the command line and every server call. It goes from
 * bytes to an interpretation and adds provenance; it neither measures nor interprets itself.
 */
@NullMarked
package org.fiducial;

import org.jspecify.annotations.NullMarked;
