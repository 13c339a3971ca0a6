/**
 * From samples to everything that an interpreter needs: quality, beats and their classes, waves, intervals, axes, rhythm facts.
 *
 * <p>The road through it: {@link org.fiducial.measure.BeatDetector} finds the QRS complexes of all leads together, one incremental
 * state machine whose batch form is the stream run to its end; their shapes and times give each a class; the waves of every beat
 * are marked in every lead and over all leads; intervals, axes and amplitudes follow from marks by short arithmetic; the rhythm
 * facts put beats and P waves in relation. What cannot be measured says so, with the reason.
 *
 * <p>Nothing here holds state between recordings, starts a thread or prints. The same samples give the same result on every
 * machine.
 */
@NullMarked
package org.fiducial.measure;

import org.jspecify.annotations.NullMarked;
