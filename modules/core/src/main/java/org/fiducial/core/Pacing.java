package org.fiducial.core;

import java.util.List;

/**
 * Pacemaker spikes.
 *
 * @param detectable whether rate and filters let a spike be seen at all
 * @param reason why not; empty if detectable
 * @param spikes those found, in order of time
 */
public record Pacing(boolean detectable, String reason, List<Spike> spikes) {
    public Pacing {
        spikes = List.copyOf(spikes);
    }

    /**
     * One spike.
     *
     * @param time seconds
     * @param leads names of the signals that show it
     * @param amplitude mV, the largest over the leads
     * @param width ms
     */
    public record Spike(double time, List<String> leads, double amplitude, double width) {
        public Spike {
            leads = List.copyOf(leads);
        }
    }
}
