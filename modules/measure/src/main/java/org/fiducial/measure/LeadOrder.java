package org.fiducial.measure;

import java.util.EnumMap;
import java.util.Map;
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

    private final Map<LeadMoments.Part, double[][]> usual = new EnumMap<>(LeadMoments.Part.class);

    LeadOrder(LeadMoments moments) {
        for (LeadMoments.Part part : LeadMoments.Part.values()) {
            usual.put(part, moments.inverse(part, RIDGE));
        }
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
        double recorded = distance(own, LeadExchange.NONE);
        Found best = new Found(LeadExchange.NONE, 1);
        for (LeadExchange exchange : LeadExchange.ALL) {
            double share = distance(own, exchange) / recorded;
            if (share < best.share) {
                best = new Found(exchange, share);
            }
        }
        return best;
    }

    private double distance(LeadMoments own, LeadExchange exchange) {
        double sum = 0;
        for (Map.Entry<LeadMoments.Part, double[][]> part : usual.entrySet()) {
            double[][] m = own.get(part.getKey());
            if (m == null) {
                continue;
            }
            double[][] meant = exchange.meant(m);
            double[][] inverse = part.getValue();
            for (int i = 0; i < meant.length; i++) {
                for (int j = 0; j < meant.length; j++) {
                    sum += meant[i][j] * inverse[i][j];
                }
            }
        }
        return sum;
    }
}
