package org.fiducial.measure;

import org.fiducial.core.BeatType;

/**
 * A beat whose waves are still to be found.
 *
 * @param time seconds from the recording's start to the R peak
 * @param type its class
 * @param template number of its shape, 0 for the dominant one
 * @param confidence 0..1 that there is a beat
 */
record QrsMark(double time, BeatType type, int template, double confidence) {}
