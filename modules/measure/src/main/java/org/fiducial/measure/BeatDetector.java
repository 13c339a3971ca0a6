package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * QRS detection on any number of leads together, sample by sample.
 *
 * <p>Each lead is reduced to its energy in the band of the QRS complex ({@link QrsEnvelope}), as Pan and Tompkins (1985) did, and
 * measured in units of its own usual hump over the 13 s about it, so that gain and electrode do not matter; the leads are then added,
 * the clear ones with most weight. Every hump of the sum is a candidate, and the beats are the best path through the candidates
 * ({@link BeatSequence}): strength, likeness to the beats before and a plausible distance to the neighbours all count, and a weak
 * beat in a long gap is taken where the same hump right after a beat is not. The mark is the R peak, the main deflection near the
 * hump ({@link RPeak}).
 *
 * <p>The decision about a sample falls at most {@link #delay} seconds after it; what is kept does not grow with the recording. A batch
 * is the stream run to its end, so both give the same beats. Any rate from 100 Hz: above 500 Hz neighbouring samples are averaged, so
 * that the work is done at 250 to 500 Hz. Not for ventricular fibrillation, where there is no beat to find.
 */
public final class BeatDetector {
    /**
     * One beat.
     *
     * @param time seconds from the first sample to the R peak
     * @param confidence 0..1 that there is a beat
     */
    public record Detection(double time, double confidence) {}

    private static final double LEAST_RATE = 250;
    /** Seconds over which the highest hump is taken; holds a beat at 40/min and more. */
    private static final double BLOCK = 1.5;

    private static final int AHEAD = 2;
    /** Seconds of candidates after a beat that are waited for. */
    private static final double LAG = 2;
    /** A hump is the highest point within this many seconds on both sides. */
    private static final double APART = 0.1;

    private static final double LEAST_HEIGHT = 0.08;
    /** Seconds on both sides of a hump over which it is judged how quiet it is beside it. */
    private static final double BESIDE = 0.35;

    private static final int LOUDNESS_STEP = 4;
    private static final double LEAST_LOUDNESS = 1e-3;

    /** In so many leads a movement of the electrodes does not look like a beat. */
    private static final int ENOUGH_TO_TELL = 6;

    private final int leads;
    private final double samplingRate;
    private final NeighbourMean thinned;
    private final int factor;
    private final double rate;
    private final int block;
    private final int apart;
    private final int beside;
    private final int delay;
    private final QrsEnvelope[] envelopes;
    private final SampleRing[] signal;
    private final SampleRing[] heights;
    private final SampleRing[] slopes;
    private final LeadLevels[] levels;
    private final SampleRing height;
    private final SampleRing slope;
    private final QrsLikeness likeness;
    private final BeatSequence sequence;
    private final RPeak peak;
    private final Consumer<Detection> beats;
    private final Consumer<BeatSequence.Candidate> humps;
    /** Samples that are not filtered yet, as many as decide about the next block. */
    private final double[][] fresh;

    private final LeadSum now;
    private int unfiltered;
    /** So many unfiltered samples complete a block. */
    private int awaited;

    private long pushed;
    private int blocksMeasured;
    private int blocksJudged;
    private long searched;

    /**
     * A detector at the start of a stream.
     *
     * @param leads how many leads are pushed together, at least 1
     * @param samplingRate samples per second of each
     * @param beats receives the beats in order of time
     */
    public BeatDetector(int leads, double samplingRate, Consumer<Detection> beats) {
        this(leads, samplingRate, beats, hump -> {});
    }

    /** @param humps receives every candidate, beat or not, in order of time */
    BeatDetector(int leads, double samplingRate, Consumer<Detection> beats, Consumer<BeatSequence.Candidate> humps) {
        if (leads < 1 || !(samplingRate > 0)) {
            throw new IllegalArgumentException("a detector needs at least one lead and a positive sampling rate");
        }
        this.leads = leads;
        this.samplingRate = samplingRate;
        this.beats = Objects.requireNonNull(beats, "beats");
        this.humps = humps;
        factor = Math.max(1, (int) (samplingRate / LEAST_RATE));
        rate = samplingRate / factor;
        block = (int) Math.ceil(BLOCK * rate);
        apart = (int) Math.ceil(APART * rate);
        beside = (int) Math.ceil(BESIDE * rate);
        envelopes = new QrsEnvelope[leads];
        Arrays.setAll(envelopes, k -> new QrsEnvelope(rate));
        delay = envelopes[0].delay();
        int kept = (AHEAD + 2) * block + (int) ((LAG + 1) * rate) + delay;
        signal = rings(leads, kept);
        int judged = (AHEAD + 2) * block + delay;
        heights = rings(leads, judged);
        slopes = rings(leads, judged);
        levels = new LeadLevels[leads];
        Arrays.setAll(levels, k -> new LeadLevels());
        height = new SampleRing(kept);
        slope = new SampleRing(kept);
        likeness = new QrsLikeness(leads, rate);
        sequence = new BeatSequence(rate);
        peak = new RPeak(rate);
        awaited = block + delay;
        fresh = new double[leads][awaited];
        now = new LeadSum(block + delay);
        thinned = new NeighbourMean(leads, factor);
    }

    private static SampleRing[] rings(int n, int kept) {
        SampleRing[] rings = new SampleRing[n];
        Arrays.setAll(rings, k -> new SampleRing(kept));
        return rings;
    }

    /** Runs leads of one rate and start to their end; the shorter ones are missing afterwards. */
    public static List<Detection> detect(List<float[]> leads, double samplingRate) {
        List<Detection> found = new ArrayList<>();
        new BeatDetector(leads.size(), samplingRate, found::add).run(leads);
        return found;
    }

    /** Pushes all there is and ends. */
    void run(List<float[]> leads) {
        int n = leads.stream().mapToInt(x -> x.length).max().orElse(0);
        int done = pushInRows(leads);
        float[] row = new float[leads.size()];
        for (int i = done; i < n; i++) {
            for (int k = 0; k < row.length; k++) {
                float[] x = leads.get(k);
                row[k] = i < x.length ? x[i] : Float.NaN;
            }
            push(row);
        }
        end();
    }

    /** Seconds after which it is decided at the latest whether a sample is a beat. */
    public double delay() {
        return ((1 + AHEAD) * block + delay + beside) / rate + BLOCK + LAG;
    }

    /** Takes one sample of each lead, mV; NaN and infinite values are missing. */
    public void push(float[] millivolts) {
        if (!thinned.add(millivolts)) {
            return;
        }
        for (int k = 0; k < leads; k++) {
            double v = thinned.value(k);
            signal[k].add((float) v);
            fresh[k][unfiltered] = v;
        }
        pushed++;
        if (++unfiltered == awaited) {
            next();
        }
    }

    /** Filters, measures and judges once so much is there. */
    private void next() {
        filter();
        measure(block);
        if (blocksMeasured > AHEAD) {
            judge(block, false);
        }
        awaited = block;
    }

    /**
     * Takes samples lead by lead, as far as all leads reach, into a detector that has none: what {@link #push} does with one sample
     * of each after the other.
     *
     * @return how many samples of each were taken
     */
    private int pushInRows(List<float[]> rows) {
        int all = rows.stream().mapToInt(x -> x.length).min().orElse(0) / factor;
        for (int done = 0; done < all; ) {
            int n = Math.min(awaited - unfiltered, all - done);
            for (int k = 0; k < leads; k++) {
                double[] own = fresh[k];
                thinned.means(rows.get(k), done * factor, own, unfiltered, n);
                for (int i = 0; i < n; i++) {
                    now.signal[i] = (float) own[unfiltered + i];
                }
                signal[k].add(now.signal, 0, n);
            }
            done += n;
            pushed += n;
            unfiltered += n;
            if (unfiltered == awaited) {
                next();
            }
        }
        return all * factor;
    }

    /** Filters what was pushed since the last time. */
    private void filter() {
        int skipped = (int) Math.min(unfiltered, Math.max(0, delay - (pushed - unfiltered)));
        for (int k = 0; k < leads; k++) {
            envelopes[k].run(fresh[k], unfiltered, now.height, now.slope);
            heights[k].add(now.height, skipped, unfiltered);
            slopes[k].add(now.slope, skipped, unfiltered);
        }
        unfiltered = 0;
    }

    /** Ends the stream; no sample may follow. */
    public void end() {
        filter();
        // The filters are emptied by missing samples, which they hold at the last level.
        for (int k = 0; k < leads; k++) {
            Arrays.fill(fresh[k], 0, delay, Double.NaN);
            envelopes[k].run(fresh[k], delay, now.height, now.slope);
            int skipped = (int) Math.max(0, delay - pushed);
            heights[k].add(now.height, skipped, delay);
            slopes[k].add(now.slope, skipped, delay);
        }
        long rest = pushed - (long) blocksMeasured * block;
        while (rest >= block) {
            measure(block);
            rest -= block;
        }
        if (rest > 0) {
            measure((int) rest);
        }
        while (blocksJudged < blocksMeasured) {
            boolean last = blocksJudged == blocksMeasured - 1;
            judge(last && rest > 0 ? (int) rest : block, last);
        }
        emit(sequence.commit(Long.MAX_VALUE));
    }

    /** Takes the highest points of the next block of each lead. */
    private void measure(int length) {
        long from = (long) blocksMeasured++ * block;
        for (int k = 0; k < leads; k++) {
            read(k, from, length);
            float highest = 0;
            float steepest = 0;
            double mean = 0;
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            int there = 0;
            for (int i = 0; i < length; i++) {
                float v = now.signal[i];
                if (!Float.isNaN(v)) {
                    there++;
                    float h = now.height[i];
                    float s = now.slope[i];
                    low = v < low ? v : low;
                    high = v > high ? v : high;
                    highest = h > highest ? h : highest;
                    steepest = s > steepest ? s : steepest;
                    mean += h;
                }
            }
            // What a gap leaves of a block does not say how high beats are.
            if (2 * there < length) {
                levels[k].add(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            } else {
                levels[k].add(highest, steepest, mean / length, high - low);
            }
        }
    }

    private void read(int k, long from, int length) {
        signal[k].read(from, length, now.signal);
        heights[k].read(from, length, now.height);
        slopes[k].read(from, length, now.slope);
    }

    /** Adds the leads up over the next block, and looks for humps. */
    private void judge(int length, boolean last) {
        int b = blocksJudged++;
        for (LeadLevels level : levels) {
            level.judge(b >= LeadLevels.BACK);
        }
        long from = (long) b * block;
        long to = from + length;
        now.clear(length);
        for (int k = 0; k < leads; k++) {
            if (levels[k].weight() > 0) {
                read(k, from, length);
                now.add(levels[k], length);
            }
        }
        now.mean(length);
        height.add(now.height, 0, length);
        slope.add(now.slope, 0, length);
        long end = last ? to : to - beside;
        for (; searched < end; searched++) {
            if (isHump(searched)) {
                BeatSequence.Candidate hump = candidate(searched);
                humps.accept(hump);
                sequence.add(hump);
            }
        }
        emit(sequence.commit(searched - (long) (LAG * rate)));
    }

    private boolean isHump(long at) {
        float h = height.get(at);
        if (h < LEAST_HEIGHT) {
            return false;
        }
        for (int j = 1; j <= apart; j++) {
            if (height.get(at - j) > h || height.get(at + j) >= h) {
                return false;
            }
        }
        return true;
    }

    private BeatSequence.Candidate candidate(long at) {
        float steepest = 0;
        for (long i = at - apart / 2; i <= at + apart / 2; i++) {
            float s = slope.get(i);
            steepest = s > steepest ? s : steepest;
        }
        QrsLikeness.Likeness like = likeness.of(signal, at);
        double swing = swing(at);
        return BeatSequence.Candidate.of(
                at,
                height.get(at),
                steepest,
                leads < ENOUGH_TO_TELL ? 0 : swing,
                swing > 0 ? Math.max(-2, Math.min(1, StrictMath.log(swing))) : 0,
                loudness(at - beside, at - apart),
                loudness(at + apart, at + beside),
                like);
    }

    /** Logarithm of the mean height over a stretch. */
    private double loudness(long from, long to) {
        double sum = 0;
        int n = 0;
        for (long i = from; i <= to; i += LOUDNESS_STEP) {
            float h = height.get(i);
            if (!Float.isNaN(h)) {
                sum += h;
                n++;
            }
        }
        return n == 0 ? 0 : StrictMath.log(Math.max(LEAST_LOUDNESS, sum / n));
    }

    /** How far the signal goes about a hump, against how far it usually goes: the median over the leads, which no electrode moves. */
    private double swing(long at) {
        double[] swings = new double[leads];
        int n = 0;
        for (int k = 0; k < leads; k++) {
            if (!(levels[k].weight() > 0 && levels[k].swing() > 0)) {
                continue;
            }
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (long i = at - apart; i <= at + apart; i++) {
                float v = signal[k].get(i);
                low = v < low ? v : low;
                high = v > high ? v : high;
            }
            swings[n++] = Math.max(0, high - low) / levels[k].swing();
        }
        Arrays.sort(swings, 0, n);
        return n == 0 ? 0 : swings[n / 2];
    }

    /** How much each lead counts against the clearest. */
    private double[] trust() {
        double top = 0;
        for (LeadLevels level : levels) {
            top = Math.max(top, level.weight());
        }
        double[] trust = new double[leads];
        for (int k = 0; k < leads; k++) {
            trust[k] = top > 0 ? Math.sqrt(levels[k].weight() / top) : 1;
        }
        return trust;
    }

    private void emit(List<BeatSequence.Candidate> found) {
        for (BeatSequence.Candidate beat : found) {
            likeness.learn(beat.shape());
            double at = peak.locate(signal, trust(), beat.at());
            beats.accept(new Detection((at * factor + (factor - 1) / 2.0) / samplingRate, beat.confidence()));
        }
    }
}
