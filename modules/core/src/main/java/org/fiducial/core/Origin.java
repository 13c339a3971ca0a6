package org.fiducial.core;

/** Where a signal's samples come from. */
public enum Origin {
    /** Sampled from a patient by a device. */
    RECORDED,
    /** Computed exactly from other leads of the same recording (III, aVR, aVL, aVF from I and II). */
    DERIVED,
    /** Read from a picture of a printed trace. */
    DIGITISED,
    /** Estimated by a model from other leads. */
    RECONSTRUCTED,
    /** Made by a simulator. */
    VIRTUAL
}
