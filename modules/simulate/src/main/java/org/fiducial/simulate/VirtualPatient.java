package org.fiducial.simulate;

import org.fiducial.core.Recording;

/**
 * A virtual patient's electrocardiogram and everything known of it.
 *
 * @param recording the twelve standard leads, digital at 1 µV
 * @param truth what is in it
 */
public record VirtualPatient(Recording recording, Truth truth) {}
