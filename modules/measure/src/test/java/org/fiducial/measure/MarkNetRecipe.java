package org.fiducial.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * Trains the nets of {@link MarkFinder} and prints what they are worth on persons on whom they were not trained.
 *
 * <p>Run {@code main} with the data folder, the file to write and, if wanted, a folder for the nets of each fold. Records: LUDB, every lead with its own marks, and QTDB, both leads
 * with the marks of the first expert (both ODC-By 1.0), virtual patients with and without noise and made beats ({@link MadeBeats}), whose marks are true by the
 * 10 µV rule. Each person counts the same within a source. Of each shape all leads or some drawn ones are seen, the candidate is
 * moved, and real beats are scaled by chance, from fixed seeds: the same data give the same bytes.
 */
final class MarkNetRecipe {
    static final int FOLDS = 5;
    private static final long SEED = 20;

    /** QRS first: P and T are looked for outside. */
    private static final List<MarkKind> ORDER = List.of(
            MarkKind.QRS_ONSET,
            MarkKind.QRS_OFFSET,
            MarkKind.P_ONSET,
            MarkKind.P_OFFSET,
            MarkKind.T_ONSET,
            MarkKind.T_OFFSET);

    private static final int EPOCHS = 240;
    /** Nets of single leads that are trained alike but for the seed and joined into one. */
    private static final int TWINS = 2;

    private static final double ALL_LEADS = 0.5;
    private static final double GAIN = 0.4;
    private static final MarkNetTraining.Settings LEAD = new MarkNetTraining.Settings(14, 0.003, 0.005, 2, 64);
    private static final MarkNetTraining.Settings ALL = new MarkNetTraining.Settings(12, 0.003, 0.01, 2, 32);

    /** How much a source counts. */
    private static final Map<String, Double> SHARES = Map.of("ludb", 0.38, "qtdb", 0.24, "clean", 0.28, "noisy", 0.10);

    /** Some leads of a shape: what is seen of them for each kind of mark. */
    private static final class View {
        final MarkShapes.Shape shape;
        final int[] leads;
        private final Contour contour;
        private final double[] noise;
        private final WaveSearch search;
        private final WaveEdges qrs;
        private double on;
        private double off;
        private Optional<Delineator.Candidates> candidates = Optional.empty();

        View(MarkShapes.Shape shape, int[] leads) {
            this.shape = shape;
            this.leads = leads;
            contour = Contour.of(
                    Arrays.stream(leads).mapToObj(l -> shape.leads().get(l)).toList());
            search = new WaveSearch(contour, shape.rr());
            noise = ShapeMarks.noise(contour);
            qrs = search.qrs();
        }

        /** Takes a mark of QRS over all leads from nets that never saw the person: it bounds the search for P and T. */
        void bound(MarkKind kind, double all) {
            if (kind == MarkKind.QRS_ONSET) {
                on = Math.min(all, contour.before());
            } else {
                off = Math.max(all, contour.before() + 1);
            }
        }

        private Optional<WaveEdges> edges(MarkKind kind) {
            if (kind == MarkKind.QRS_ONSET || kind == MarkKind.QRS_OFFSET) {
                return Optional.of(qrs);
            }
            if (candidates.isEmpty()) {
                candidates = Optional.of(Delineator.candidates(search, contour, shape.rr(), shape.rr(), on, off));
            }
            return kind == MarkKind.P_ONSET || kind == MarkKind.P_OFFSET
                    ? candidates.get().p()
                    : candidates.get().t();
        }

        Optional<MarkSight> sight(MarkKind kind, double gain) {
            return edges(kind).map(e -> ShapeMarks.sight(kind, contour, e, qrs, noise, shape.rr(), gain));
        }
    }

    /** A view with the marks that nets gave its leads that never saw this person. */
    private record Marked(View view, MarkSight sight, MarkFinder.Marks leads) {}

    private final List<List<View>> views = new ArrayList<>();
    private final Map<String, Integer> folds = new HashMap<>();

    private MarkNetRecipe(List<MarkShapes.Shape> shapes) {
        Random random = new Random(SEED);
        for (MarkShapes.Shape s : shapes) {
            List<View> some = new ArrayList<>();
            int n = s.leads().size();
            for (int size : n > 2 ? new int[] {n, 1, 2, 2, 3, 6, 8} : new int[] {n}) {
                if (size <= n) {
                    some.add(new View(s, MarkShapes.draw(n, size, random)));
                }
            }
            if (n == 2) {
                some.add(new View(s, new int[] {0}));
                some.add(new View(s, new int[] {1}));
            }
            views.add(some);
        }
        List<String> persons = new ArrayList<>(shapes.stream()
                .map(MarkShapes.Shape::person)
                .distinct()
                .sorted()
                .toList());
        Collections.shuffle(persons, random);
        for (int i = 0; i < persons.size(); i++) {
            folds.put(persons.get(i), i % FOLDS);
        }
    }

    private int fold(MarkShapes.Shape of) {
        return Objects.requireNonNull(folds.get(of.person()));
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<MarkShapes.Shape> shapes = new ArrayList<>(MarkShapes.ludb(data));
        shapes.addAll(MarkShapes.qtdb(data));
        shapes.addAll(MarkShapes.virtual(9, 0));
        shapes.addAll(MarkShapes.virtual(6, 1));
        shapes.addAll(MarkShapes.made(60));
        MarkNetRecipe recipe = new MarkNetRecipe(shapes);
        List<Map<MarkKind, MarkNet>> leads = new ArrayList<>();
        List<Map<MarkKind, MarkNet>> all = new ArrayList<>();
        for (int fold = 0; fold <= FOLDS; fold++) {
            leads.add(new EnumMap<>(MarkKind.class));
            all.add(new EnumMap<>(MarkKind.class));
        }
        for (MarkKind kind : ORDER) {
            recipe.train(kind, leads, all);
            System.err.println(kind);
        }
        List<MarkNets> held = new ArrayList<>();
        for (int fold = 0; fold <= FOLDS; fold++) {
            held.add(new MarkNets(leads.get(fold), all.get(fold)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Nets of MarkFinder, written by MarkNetRecipe from LUDB and QTDB, ODC-By 1.0, and virtual patients.");
        lines.addAll(held.removeLast().lines());
        Files.write(Path.of(args[1]), lines, StandardCharsets.US_ASCII);
        // Virtual patients of other seeds than the trained ones belong to no fold.
        MarkNetJudge judge = new MarkNetJudge(held, person -> recipe.folds.getOrDefault(person, 0));
        judge.qtdb(data);
        judge.ludb(data);
        judge.virtual(0);
        judge.virtual(1);
        judge.print(System.out);
        if (args.length > 2) {
            recipe.write(held, Path.of(args[2]));
        }
    }

    private void write(List<MarkNets> held, Path folder) throws IOException {
        for (int f = 0; f < FOLDS; f++) {
            Files.write(folder.resolve("marks.nets." + f), held.get(f).lines(), StandardCharsets.US_ASCII);
        }
        List<String> persons = folds.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .sorted()
                .toList();
        Files.write(folder.resolve("marks.folds"), persons, StandardCharsets.UTF_8);
    }

    /** Trains both nets of a kind, for each fold without its persons and last with all. */
    private void train(MarkKind kind, List<Map<MarkKind, MarkNet>> leads, List<Map<MarkKind, MarkNet>> all) {
        List<List<Marked>> marked = new ArrayList<>();
        for (int fold = 0; fold <= FOLDS; fold++) {
            List<MarkNet> twins = new ArrayList<>();
            for (int twin = 0; twin < TWINS; twin++) {
                twins.add(lead(kind, fold, twin));
            }
            MarkNet net = MarkNetTraining.joined(twins);
            leads.get(fold).put(kind, net);
            mark(kind, net, fold, marked);
        }
        List<List<Marked>> several = marked.stream()
                .map(of -> of.stream().filter(m -> m.view().leads.length > 1).toList())
                .filter(of -> !of.isEmpty())
                .toList();
        for (int fold = 0; fold <= FOLDS; fold++) {
            all.get(fold).put(kind, all(kind, fold, several));
        }
        if (kind == MarkKind.QRS_ONSET || kind == MarkKind.QRS_OFFSET) {
            for (List<Marked> of : marked) {
                for (Marked m : of) {
                    int fold = fold(m.view().shape);
                    MarkFinder finder = new MarkFinder(new MarkNets(leads.get(fold), all.get(fold)));
                    m.view().bound(kind, finder.find(kind, m.sight()).all());
                }
            }
        }
    }

    /** Trains the net of single leads without the persons of a fold; {@link #FOLDS} leaves none out. */
    private MarkNet lead(MarkKind kind, int without, int twin) {
        List<List<View>> used =
                views.stream().filter(v -> fold(v.getFirst().shape) != without).toList();
        Map<MarkShapes.Shape, Double> weights =
                weights(used.stream().map(v -> v.getFirst().shape).toList(), s -> {
                    int n = 0;
                    for (Optional<MarkShapes.Target> t : s.own(kind)) {
                        n += t.map(MarkShapes.Target::beats).orElse(0);
                    }
                    return n;
                });
        Random random = new Random(SEED + 10 * without + kind.ordinal() + 1000 * twin);
        MarkNetTraining training = new MarkNetTraining(MarkSight.size(kind), LEAD, random);
        double[] x = new double[MarkSight.size(kind)];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            List<View> chosen = new ArrayList<>();
            List<MarkSight> sights = new ArrayList<>();
            List<int[]> order = new ArrayList<>();
            for (List<View> of : used) {
                View view = choose(of, random);
                double gain = !view.shape.isVirtual() ? StrictMath.exp(GAIN * (2 * random.nextDouble() - 1)) : 1;
                Optional<MarkSight> sight = view.sight(kind, gain);
                if (sight.isPresent()) {
                    for (int l = 0; l < view.leads.length; l++) {
                        order.add(new int[] {chosen.size(), l});
                    }
                    chosen.add(view);
                    sights.add(sight.get());
                }
            }
            Collections.shuffle(order, random);
            for (int[] o : order) {
                View view = chosen.get(o[0]);
                MarkSight sight = sights.get(o[0]);
                Optional<MarkShapes.Target> target = view.shape.own(kind).get(view.leads[o[1]]);
                double first = sight.first(kind);
                if (target.isPresent() && Math.abs(target.get().at() - first) <= limit(kind)) {
                    double centre = first + jitter(kind) * (2 * random.nextDouble() - 1);
                    sight.see(kind, o[1], centre, x);
                    double many = view.shape.leads().size() / (double) view.leads.length;
                    training.learn(
                            x,
                            (target.get().at() - centre) / MarkFinder.UNIT,
                            Math.min(3, many) * target.get().beats() * Objects.requireNonNull(weights.get(view.shape)),
                            1 - epoch / (double) EPOCHS);
                }
            }
        }
        return training.net();
    }

    private static View choose(List<View> of, Random random) {
        return of.size() == 1 || random.nextDouble() < ALL_LEADS
                ? of.getFirst()
                : of.get(1 + random.nextInt(of.size() - 1));
    }

    /** Lets a net mark the persons that it has not seen. */
    private void mark(MarkKind kind, MarkNet net, int fold, List<List<Marked>> out) {
        MarkFinder finder = new MarkFinder(
                new MarkNets(Map.of(kind, net), MarkNetTraining.nothing().all()));
        for (List<View> of : views) {
            if (fold(of.getFirst().shape) == fold) {
                List<Marked> some = new ArrayList<>();
                for (View view : of) {
                    view.sight(kind, 1).ifPresent(s -> some.add(new Marked(view, s, finder.find(kind, s))));
                }
                if (!some.isEmpty()) {
                    out.add(some);
                }
            }
        }
    }

    /** Trains the net over all leads on marks of leads that came from nets which had not seen the person. */
    private MarkNet all(MarkKind kind, int without, List<List<Marked>> marked) {
        List<List<Marked>> used = marked.stream()
                .filter(m -> fold(m.getFirst().view().shape) != without)
                .filter(m -> m.getFirst().view().shape.global(kind).isPresent())
                .toList();
        Map<MarkShapes.Shape, Double> weights = weights(
                used.stream().map(m -> m.getFirst().view().shape).toList(),
                s -> s.global(kind).map(MarkShapes.Target::beats).orElse(0));
        Random random = new Random(SEED + 10 * without + kind.ordinal());
        int size = MarkSight.sizeOfAll(kind);
        MarkNetTraining training = new MarkNetTraining(size, ALL, random);
        double[] x = new double[size];
        List<List<Marked>> order = new ArrayList<>(used);
        int epochs = 4 * EPOCHS;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (List<Marked> of : order) {
                Marked m = of.size() == 1 || random.nextDouble() < ALL_LEADS
                        ? of.getFirst()
                        : of.get(1 + random.nextInt(of.size() - 1));
                MarkShapes.Target target = m.view().shape.global(kind).orElseThrow();
                double centre = m.leads().all();
                if (Math.abs(target.at() - centre) <= limit(kind)) {
                    centre += jitter(kind) / 3 * (2 * random.nextDouble() - 1);
                    m.sight().seeAll(kind, m.leads().at(), m.leads().error(), centre, x);
                    training.learn(
                            x,
                            (target.at() - centre) / MarkFinder.UNIT,
                            target.beats() * Objects.requireNonNull(weights.get(m.view().shape)),
                            1 - epoch / (double) epochs);
                }
            }
        }
        return training.net();
    }

    /** What one marked beat of each shape counts: sources by their share, persons of a source alike. */
    private static Map<MarkShapes.Shape, Double> weights(
            List<MarkShapes.Shape> shapes, java.util.function.ToIntFunction<MarkShapes.Shape> marks) {
        Map<String, Integer> ofPerson = new LinkedHashMap<>();
        Map<String, Integer> persons = new LinkedHashMap<>();
        int all = 0;
        for (MarkShapes.Shape s : shapes) {
            int n = marks.applyAsInt(s);
            all += n;
            if (n > 0 && ofPerson.merge(s.database() + s.person(), n, Integer::sum) == n) {
                persons.merge(s.database(), 1, Integer::sum);
            }
        }
        Map<MarkShapes.Shape, Double> out = new java.util.IdentityHashMap<>();
        for (MarkShapes.Shape s : shapes) {
            double share = Objects.requireNonNull(SHARES.get(s.database()));
            int own = ofPerson.getOrDefault(s.database() + s.person(), 1);
            // About 1 on the average, so that Adam's steps do not depend on the number of marks.
            out.put(s, share * all / own / persons.getOrDefault(s.database(), 1) / 4);
        }
        return out;
    }

    /** Farther from the candidate another wave was found; samples. */
    private static double limit(MarkKind kind) {
        return switch (kind) {
            case P_ONSET, P_OFFSET -> 40;
            case QRS_ONSET, QRS_OFFSET -> 35;
            case T_ONSET, T_OFFSET -> 60;
        };
    }

    private static double jitter(MarkKind kind) {
        return switch (kind) {
            case P_ONSET, P_OFFSET -> 12;
            case QRS_ONSET, QRS_OFFSET -> 8;
            case T_ONSET, T_OFFSET -> 20;
        };
    }
}
