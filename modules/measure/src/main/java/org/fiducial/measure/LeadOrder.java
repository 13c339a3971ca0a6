package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the leads would go together better if some electrodes changed places.
 *
 * <p>Every lead can be told roughly from the others (Kors and van Herpen, J Electrocardiol 2001). How the eight independent leads usually go
 * together is known as their mean second moments over P, QRS, and ST and T; by them a recording has a distance from what is usual
 * (Mahalanobis). Of all exchanges the one that makes it smallest is named, if the distance falls below seven tenths. The moments come from PTB-XL and LUDB
 * ({@code docs/measurement.md} says what they are worth on persons that they were not taken from). Limits: left arm and left leg are
 * hardly told apart; V5 and V6 look alike. Cost: some thousand multiplications.
 */
final class LeadOrder {
    private static final double LIMIT = 0.7;
    private static final double RIDGE = 0.03;
    private static final LeadOrder STANDARD = new LeadOrder(LeadMoments.resource("leads.moments"));

    /** Of each exchange and part, what the recorded moments weigh in the distance of the leads that were meant. */
    private final Map<LeadExchange, Map<LeadMoments.Part, double[]>> weights = new LinkedHashMap<>();

    LeadOrder(LeadMoments moments) {
        List<LeadExchange> all = new ArrayList<>(LeadExchange.ALL);
        all.addFirst(LeadExchange.NONE);
        for (LeadExchange exchange : all) {
            Map<LeadMoments.Part, double[]> own = new EnumMap<>(LeadMoments.Part.class);
            double[][] t = exchange.matrix();
            for (LeadMoments.Part part : LeadMoments.Part.values()) {
                double[][] inverse = moments.inverse(part, RIDGE);
                own.put(part, flat(LeadMoments.product(LeadMoments.product(LeadMoments.transposed(t), inverse), t)));
            }
            weights.put(exchange, own);
        }
    }

    private static double[] flat(double[][] m) {
        return Arrays.stream(m).flatMapToDouble(Arrays::stream).toArray();
    }

    /** By the moments that the program ships. */
    static LeadOrder standard() {
        return STANDARD;
    }

    /**
     * An exchange that explains the leads better.
     *
     * @param exchange which
     * @param share the distance with it undone over that as recorded
     */
    record Found(LeadExchange exchange, double share) {}

    /** The exchange that explains a recording best, if it does so clearly. */
    Optional<Found> exchanged(LeadMoments own) {
        Found best = best(own);
        return best.share < LIMIT ? Optional.of(best) : Optional.empty();
    }

    /** The exchange that explains it best, clearly or not. */
    Found best(LeadMoments own) {
        Map<LeadMoments.Part, double[]> recorded = new EnumMap<>(LeadMoments.Part.class);
        for (LeadMoments.Part part : LeadMoments.Part.values()) {
            double[][] m = own.get(part);
            if (m != null) {
                recorded.put(part, flat(m));
            }
        }
        double asRecorded = Double.NaN;
        Found best = new Found(LeadExchange.NONE, 1);
        for (Map.Entry<LeadExchange, Map<LeadMoments.Part, double[]>> e : weights.entrySet()) {
            double distance = distance(recorded, e.getValue());
            if (e.getKey() == LeadExchange.NONE) {
                asRecorded = distance;
            } else if (distance / asRecorded < best.share) {
                best = new Found(e.getKey(), distance / asRecorded);
            }
        }
        return best;
    }

    private static double distance(Map<LeadMoments.Part, double[]> moments, Map<LeadMoments.Part, double[]> weights) {
        double sum = 0;
        for (Map.Entry<LeadMoments.Part, double[]> part : moments.entrySet()) {
            double[] m = part.getValue();
            double[] w = Objects.requireNonNull(weights.get(part.getKey()));
            for (int i = 0; i < m.length; i++) {
                sum += m[i] * w[i];
            }
        }
        return sum;
    }
}
