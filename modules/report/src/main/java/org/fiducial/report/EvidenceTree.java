package org.fiducial.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Place;
import org.fiducial.core.Span;

/**
 * The tree of what a statement rests on, as nested lists: one criterion an item, with its value, its distance from the limit, and
 * where on the trace it was measured.
 */
final class EvidenceTree {
    /** So many stretches or runs of beats are named; a recording of hours has thousands. */
    private static final int NAMED = 6;

    private final Markup page;
    private final Set<String> all;
    private final Map<String, Integer> sources = new LinkedHashMap<>();

    /** @param all names of the leads that there are, which need no list */
    EvidenceTree(Markup page, Set<String> all) {
        this.page = page;
        this.all = Set.copyOf(all);
    }

    /** Writes one statement's tree. */
    void write(Evidence evidence) {
        page.open("ul", "class", "tree");
        item(evidence, false);
        page.close("ul").line();
    }

    /** What the limits of all trees so far were taken from, in the order of their numbers. */
    List<String> sources() {
        return List.copyOf(sources.keySet());
    }

    private void item(Evidence evidence, boolean negated) {
        switch (evidence) {
            case Evidence.All e -> group("all of", e.parts(), negated);
            case Evidence.Any e -> group("any of", e.parts(), negated);
            case Evidence.Not e -> {
                boolean suppressor = suppresses(e.part());
                group(
                        suppressor ? "its meaning is taken away by" : "must not hold",
                        List.of(e.part()),
                        negated == suppressor);
            }
            case Evidence.Criterion c -> criterion(c, negated);
            case Evidence.Absence a -> absence(a, negated);
            case Evidence.Observation o -> {
                leaf("seen", "·", "observed");
                page.element("span", o.what(), "class", "definition");
                place(o.place());
                page.close("li").line();
            }
            case Evidence.Similar s -> {
                leaf("seen", "·", "observed");
                page.element("span", "like case " + s.caseRef().id(), "class", "definition");
                role(s.role(), true);
                page.close("li").line();
            }
            case Evidence.Opinion o -> {
                leaf("seen", "·", "opinion of a model");
                page.element("span", o.reader() + " says", "class", "definition")
                        .text(" ");
                Written.of(o.probability(), "1")
                        .to(page.open("span", "class", "value"))
                        .close("span");
                role(o.role(), true);
                place(o.place());
                page.close("li").line();
            }
        }
    }

    /** Whether everything below takes a statement's meaning away. */
    private static boolean suppresses(Evidence evidence) {
        return switch (evidence) {
            case Evidence.All e -> e.parts().stream().allMatch(EvidenceTree::suppresses);
            case Evidence.Any e -> e.parts().stream().allMatch(EvidenceTree::suppresses);
            case Evidence.Not e -> suppresses(e.part());
            case Evidence.Criterion e -> e.role() == Role.SUPPRESSES;
            case Evidence.Absence e -> e.role() == Role.SUPPRESSES;
            case Evidence.Observation e -> e.role() == Role.SUPPRESSES;
            case Evidence.Similar e -> e.role() == Role.SUPPRESSES;
            case Evidence.Opinion e -> e.role() == Role.SUPPRESSES;
        };
    }

    private void group(String head, List<Evidence> parts, boolean negated) {
        page.open("li").element("span", head, "class", "group").open("ul");
        parts.forEach(part -> item(part, negated));
        page.close("ul").close("li").line();
    }

    private void leaf(String kind, String sign, String meaning) {
        page.open("li", "class", "leaf " + kind);
        page.element("span", sign, "class", "sign", "title", meaning, "role", "img", "aria-label", meaning)
                .text(" ");
    }

    private void criterion(Evidence.Criterion c, boolean negated) {
        boolean valued = c.value().isPresent() && Double.isFinite(c.value().getAsDouble());
        boolean met = valued && c.relation().holds(c.value().getAsDouble(), c.limit());
        if (valued) {
            leaf(met != negated ? "for" : "against", met ? "✓" : "✗", met ? "met" : "not met");
        } else {
            leaf("unknown", "?", "could not be told");
        }
        page.element("span", Signs.typeset(c.definition()), "class", "definition")
                .text(" ");
        if (valued) {
            value(c);
        } else {
            page.element("span", c.reason().isEmpty() ? "not measured" : c.reason(), "class", "value");
        }
        cite(c.source());
        role(c.role(), met);
        where(c);
        page.close("li").line();
    }

    private void value(Evidence.Criterion c) {
        double value = c.value().orElseThrow();
        boolean comparable = Double.isFinite(c.limit());
        Written shown =
                comparable ? Written.beside(value, c.unit(), c.relation(), c.limit()) : Written.of(value, c.unit());
        page.open("span", "class", "value");
        shown.to(page);
        c.sd().ifPresent(sd -> Written.error(sd, c.unit()).to(page.text(" ± ")));
        page.text(Written.unit(c.unit())).close("span");
        if (comparable) {
            double limit = Double.parseDouble(Written.fine(c.limit(), "").json());
            double margin = c.relation().margin(Double.parseDouble(shown.json()), limit);
            Written far = Written.fine(margin, c.unit());
            page.text(" ").open("span", "class", "margin");
            page.element("data", far.shown().replace("-", ""), "value", far.json());
            page.text(Written.unit(c.unit()) + (margin < 0 ? " short of it" : " beyond it"))
                    .close("span");
        }
    }

    private void cite(String source) {
        if (!source.isEmpty()) {
            int number = sources.computeIfAbsent(source, s -> sources.size() + 1);
            page.text(" ")
                    .open("a", "class", "cite", "href", "#source-" + number, "title", source)
                    .text("[" + number + "]")
                    .close("a");
        }
    }

    private void role(Role role, boolean met) {
        if (role != Role.SUPPORTS) {
            String words =
                    role == Role.SUPPRESSES ? "suppresses" : met ? "speaks against it" : "would speak against it";
            page.text(" ").element("span", words, "class", "role");
        }
    }

    private void leads(List<String> leads) {
        if (!leads.isEmpty()) {
            boolean every = leads.size() > 2 && leads.size() == all.size() && all.containsAll(leads);
            page.text(
                    every ? "all leads; " : (leads.size() == 1 ? "lead " : "leads ") + String.join(", ", leads) + "; ");
        }
    }

    private void where(Evidence.Criterion c) {
        page.open("div", "class", "where");
        leads(c.leads());
        beats(c.beats());
        if (!c.marks().isEmpty()) {
            page.text("marks "
                    + c.marks().keySet().stream()
                            .map(name -> name.substring(name.lastIndexOf('.') + 1))
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + "; ");
        }
        if (c.baseline().isPresent() && Double.isFinite(c.baseline().getAsDouble())) {
            Written.of(c.baseline().getAsDouble(), "mV").to(page.text("from the level "));
            page.text(" mV; ");
        }
        spans(c.spans());
        page.text("holds again within ± ");
        Written.fine(c.tolerance(), c.unit()).to(page).text(Written.unit(c.unit()));
        page.close("div");
    }

    private void absence(Evidence.Absence a, boolean negated) {
        leaf(negated ? "against" : "for", "✓", "not found");
        page.element("span", "no " + a.of(), "class", "definition");
        role(a.role(), true);
        page.open("div", "class", "where").text("searched ");
        spans(a.searched());
        page.text("smallest that would have been found ");
        Written.of(a.detectorLimit(), "mV").to(page).text(" mV, noise ");
        Written.of(a.noise(), "mV").to(page).text(" mV").close("div");
        page.close("li").line();
    }

    private void place(Place place) {
        if (place instanceof Place.LeadSpan at
                && !(at.leads().isEmpty() && at.spans().isEmpty())) {
            page.open("div", "class", "where");
            leads(at.leads());
            spans(at.spans());
            page.close("div");
        }
    }

    /** Runs of neighbours: {@code beats 0–11; }. */
    private void beats(List<Integer> beats) {
        if (beats.isEmpty()) {
            return;
        }
        page.text(beats.size() == 1 ? "beat " : "beats ");
        int runs = 0;
        for (int i = 0; i < beats.size(); ) {
            int last = i;
            while (last + 1 < beats.size() && beats.get(last + 1) == beats.get(last) + 1) {
                last++;
            }
            if (runs++ == NAMED) {
                page.text(", …");
                break;
            }
            Written.whole(beats.get(i)).to(page.text(runs > 1 ? ", " : ""));
            if (last > i) {
                Written.whole(beats.get(last)).to(page.text(last == i + 1 ? ", " : "–"));
            }
            i = last + 1;
        }
        page.text("; ");
    }

    /** {@code 0.98–1.13 s, 1.80–1.95 s; }. */
    private void spans(List<Span> spans) {
        for (int i = 0; i < Math.min(NAMED, spans.size()); i++) {
            page.text(i == 0 ? "" : ", ");
            Written.seconds(spans.get(i).from()).to(page).text("–");
            Written.seconds(spans.get(i).to()).to(page).text(" s");
        }
        page.text(spans.isEmpty() ? "" : spans.size() > NAMED ? ", …; " : "; ");
    }
}
