package org.fiducial.measure;

/** Levels of a lead as it was recorded: what a value rests on must be found again in the file's own samples. */
final class RawLead {
    private final Trace trace;

    RawLead(Trace trace) {
        this.trace = trace;
    }

    /** The sample nearest to {@code time}; NaN outside. */
    double at(double time) {
        long i = Math.round(trace.index(time));
        return i < 0 || i >= trace.millivolts().length ? Double.NaN : trace.millivolts()[(int) i];
    }

    /** The instants of the samples nearest to {@code times}: a mark that was rounded still finds the same sample. */
    double[] samples(double[] times) {
        double[] out = new double[times.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = trace.start() + Math.round(trace.index(times[i])) / trace.samplingRate();
        }
        return out;
    }

    /** Mean of the samples nearest to {@code from} to {@code to}, both included; NaN if any is missing. */
    double mean(double from, double to) {
        return sum(from, to) / (count(from, to));
    }

    /** Area over {@code level} between the samples nearest to {@code from} and {@code to}, both included, in mV ms. */
    double area(double from, double to, double level) {
        return (sum(from, to) - count(from, to) * level) * 1000 / trace.samplingRate();
    }

    private long count(double from, double to) {
        return Math.round(trace.index(to)) - Math.round(trace.index(from)) + 1;
    }

    private double sum(double from, double to) {
        long a = Math.round(trace.index(from));
        long b = Math.round(trace.index(to));
        if (a < 0 || b >= trace.millivolts().length || b < a) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = (int) a; i <= b; i++) {
            sum += trace.millivolts()[i];
        }
        return sum;
    }
}
