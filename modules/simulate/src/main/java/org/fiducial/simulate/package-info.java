/**
 * Virtual patients: electrocardiograms whose truth is known because the program made them.
 *
 * <p>A {@link org.fiducial.simulate.Condition} says how impulses arise and travel. A rhythm turns it into
 * {@link org.fiducial.simulate.Activation activations}; each activation moves the {@link
 * org.fiducial.simulate.HeartVector cardiac vector} by a few {@link org.fiducial.simulate.Deflection deflections} (atria,
 * septum, free walls, base, injury, repolarisation); a {@link org.fiducial.simulate.LeadField} of this one patient projects
 * the vector on the leads; noise enters at the electrodes, so that I + III = II holds with it. Since every wave exists
 * alone before it is summed, its ends are known in each lead: the {@link org.fiducial.simulate.Truth}.
 *
 * <pre>{@code
 * VirtualPatient patient = new Simulator(Simulator.Settings.DEFAULT).simulate(Condition.LEFT_BUNDLE_BRANCH_BLOCK, 7);
 * double qrs = patient.truth().intervals().qrs().orElseThrow();
 * }</pre>
 *
 * <p>A seed gives the same bytes on every machine: transcendental functions come from {@link StrictMath}, random numbers
 * from {@link org.fiducial.simulate.SplitMix} with a sub-seed for each purpose. Limits: a single dipole (no near field of
 * the precordial electrodes beyond the patient's own lead vectors), no U wave, no fusion beats.
 */
@NullMarked
package org.fiducial.simulate;

import org.jspecify.annotations.NullMarked;
