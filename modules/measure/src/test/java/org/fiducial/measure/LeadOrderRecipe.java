package org.fiducial.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.MedianBeat;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;

/**
 * Takes the moments of {@link LeadOrder} from recordings and prints what they are worth on persons that they were not taken from.
 *
 * <p>Run {@code main} with the data folder and the file to write. Records: those of PTB-XL (CC BY 4.0) and LUDB (ODC-By 1.0) that lie
 * there and have all leads measured. Persons fall into five parts; each is judged by the moments of the other four. An exchange is made
 * in the moments themselves, which is the same as making it in the leads.
 */
final class LeadOrderRecipe {
    private static final int FOLDS = 5;

    private record Row(String person, LeadMoments moments) {
        int fold() {
            return Math.floorMod(person.hashCode(), FOLDS);
        }
    }

    private LeadOrderRecipe() {}

    public static void main(String[] words) throws IOException {
        Path data = Path.of(words[0]);
        List<Row> rows = new ArrayList<>();
        Map<String, String> persons = persons(data.resolve("ptbxl").resolve("labels.csv"));
        for (String set : List.of("ptbxl", "ludb")) {
            for (Path file : headers(data.resolve(set))) {
                String id = file.getFileName().toString().replace(".hea", "");
                moments(file)
                        .ifPresent(m -> rows.add(
                                new Row(set + (set.equals("ptbxl") ? persons.getOrDefault(strip(id), id) : id), m)));
            }
        }
        System.out.printf(Locale.ROOT, "%d records%n", rows.size());
        List<LeadOrder> orders = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            orders.add(new LeadOrder(LeadMoments.mean(rows.stream()
                    .filter(r -> r.fold() != left)
                    .map(Row::moments)
                    .toList())));
        }
        table(rows, orders);
        LeadMoments all = LeadMoments.mean(rows.stream().map(Row::moments).toList());
        List<String> lines = new ArrayList<>(
                List.of(
                        "# Mean second moments of I, II, V1 to V6, written by LeadOrderRecipe from PTB-XL (CC BY 4.0) and LUDB (ODC-By 1.0)."));
        for (LeadMoments.Part part : LeadMoments.Part.values()) {
            lines.add(LeadMoments.line(part, Objects.requireNonNull(all.get(part))));
        }
        Files.write(Path.of(words[1]), lines, StandardCharsets.US_ASCII);
    }

    private static void table(List<Row> rows, List<LeadOrder> orders) {
        long wrong = rows.stream()
                .filter(r -> orders.get(r.fold()).exchanged(r.moments).isPresent())
                .count();
        System.out.printf(Locale.ROOT, "as recorded: an exchange named in %.2f %%%n", 100.0 * wrong / rows.size());
        for (LeadExchange exchange : LeadExchange.ALL) {
            int named = 0;
            int found = 0;
            for (Row row : rows) {
                LeadMoments made = made(row.moments, exchange);
                var seen = orders.get(row.fold()).exchanged(made);
                found += seen.isPresent() ? 1 : 0;
                named += seen.filter(s -> s.exchange() == exchange).isPresent() ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-50s something named %5.1f %%, this exchange %5.1f %%%n",
                    exchange.name(),
                    100.0 * found / rows.size(),
                    100.0 * named / rows.size());
        }
    }

    /** What is recorded if the exchange is made: its undoing three times over is its making, for places go round in two or three. */
    private static LeadMoments made(LeadMoments own, LeadExchange exchange) {
        Map<LeadMoments.Part, double[][]> out = new EnumMap<>(LeadMoments.Part.class);
        for (LeadMoments.Part part : LeadMoments.Part.values()) {
            double[][] m = own.get(part);
            if (m != null) {
                double[][] once = exchange.meant(m);
                boolean threefold = exchange.name().contains("one place");
                out.put(part, threefold ? exchange.meant(once) : once);
            }
        }
        return new LeadMoments(out);
    }

    private static java.util.Optional<LeadMoments> moments(Path file) throws IOException {
        Analysis analysis = new Analyser(Settings.DEFAULT)
                .analyse(Formats.read(file, ReadOptions.DEFAULT.withHash(false).withVerify(false)));
        Map<Lead, MedianBeat> beats = new EnumMap<>(Lead.class);
        for (MedianBeat beat : analysis.medianBeats()) {
            Lead.of(beat.lead()).ifPresent(lead -> beats.put(lead, beat));
        }
        return beats.keySet().containsAll(LeadMoments.LEADS)
                ? java.util.Optional.of(LeadMoments.of(beats))
                : java.util.Optional.empty();
    }

    private static List<Path> headers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".hea")).sorted().toList();
        }
    }

    private static String strip(String id) {
        return id.replaceFirst("^0+", "").replaceFirst("_.*", "");
    }

    /** Person by record: the first two columns of the table of labels. */
    private static Map<String, String> persons(Path table) throws IOException {
        Map<String, String> out = new HashMap<>();
        for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
            String[] words = line.split(",", 3);
            if (words.length == 3) {
                out.put(words[0], words[1]);
            }
        }
        return out;
    }
}
