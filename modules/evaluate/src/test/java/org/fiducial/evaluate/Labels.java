package org.fiducial.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.fiducial.core.Patient;

/** Made-up cases with labels. */
final class Labels {
    private Labels() {}

    /** A case of the person with labels such as {@code IMI:35}. */
    static Case of(String person, String... labels) {
        return new Case(
                "",
                person,
                Path.of("none"),
                Patient.UNKNOWN,
                Stream.of(labels).map(Labels::label).toList(),
                List.of());
    }

    private static Label label(String text) {
        String[] parts = text.split(":", -1);
        double percent = Double.parseDouble(parts[1]);
        return new Label(parts[0], percent == 0 ? OptionalDouble.empty() : OptionalDouble.of(percent / 100));
    }

    /** Cases of as many persons; each code that has a target stands in a twentieth of them, a normal ECG in half. */
    static List<Case> many(int count, long seed) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> labels = new ArrayList<>();
            labels.add("SR:0");
            if (random.nextBoolean()) {
                labels.add("NORM:100");
            } else {
                for (String code : List.of(
                        "AFIB", "CLBBB", "CRBBB", "1AVB", "PVC", "PACE", "STACH", "SBRAD", "LAFB", "IMI", "LVH",
                        "ISCAL")) {
                    if (random.nextInt(10) == 0) {
                        labels.add(code + ":100");
                    }
                }
            }
            cases.add(of("p" + i, labels.toArray(String[]::new)));
        }
        return cases;
    }
}
