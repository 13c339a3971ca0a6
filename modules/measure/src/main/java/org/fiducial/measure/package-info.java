@NullMarked
package org.fiducial.measure;

import org.jspecify.annotations.NullMarked;
