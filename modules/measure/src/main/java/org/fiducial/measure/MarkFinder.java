package org.fiducial.measure;

/**
 * Sets the marks of one shape's waves: in each lead where its net puts them, and over all leads where a second net puts them that
 * sees the leads' marks in their order, how sure each is, and the slopes of all leads together.
 *
 * <p>An instance holds room to work in and belongs to one thread.
 */
final class MarkFinder {
    /** The nets' offsets and errors count in tens of milliseconds. */
    static final double UNIT = LeadGrid.RATE / 100.0;

    private static final int MOST = 96;

    private final MarkNets nets;
    private final double[] sight = new double[MOST];
    private final double[] units = new double[MOST];
    private final double[] answer = new double[2];

    MarkFinder(MarkNets nets) {
        this.nets = nets;
    }

    /**
     * One kind of mark; places are samples of the representative beat.
     *
     * @param at in each lead
     * @param error in each lead: the expected size of the error, in samples
     * @param all over all leads
     * @param allError of it
     */
    record Marks(double[] at, double[] error, double all, double allError) {}

    Marks find(MarkKind kind, MarkSight wave) {
        int n = wave.leads();
        double[] at = new double[n];
        double[] error = new double[n];
        MarkNet net = MarkNets.net(nets.lead(), kind);
        double first = wave.first(kind);
        for (int l = 0; l < n; l++) {
            wave.see(kind, l, first, sight);
            net.run(sight, units, answer);
            at[l] = first + UNIT * answer[0];
            error[l] = UNIT * StrictMath.exp(answer[1]);
        }
        if (n == 1) {
            return new Marks(at, error, at[0], error[0]);
        }
        double centre = kind.isOnset() ? Order.onset(at) : Order.offset(at);
        wave.seeAll(kind, at, error, centre, sight);
        MarkNets.net(nets.all(), kind).run(sight, units, answer);
        return new Marks(at, error, centre + UNIT * answer[0], UNIT * StrictMath.exp(answer[1]));
    }
}
