package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fiducial.core.Patient;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final List<Case> CASES = cases();

    @Test
    void nobodyStandsOnTwoSides() {
        Folds folds = Folds.of(CASES, 5, 7);
        for (int f = 0; f < 5; f++) {
            Set<String> inside =
                    new HashSet<>(folds.in(f, CASES).stream().map(Case::person).toList());
            inside.retainAll(folds.outside(f, CASES).stream().map(Case::person).toList());
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void everyCaseStandsInOneFoldAndTheFoldsAreOfOneSize() {
        Folds folds = Folds.of(CASES, 5, 7);
        int total = 0;
        for (int f = 0; f < 5; f++) {
            int size = folds.in(f, CASES).size();
            assertThat(size).isBetween(CASES.size() / 5 - 2, CASES.size() / 5 + 2);
            total += size;
        }
        assertThat(total).isEqualTo(CASES.size());
    }

    @Test
    void theOrderOfTheCasesDoesNotMatterButTheSeedDoes() {
        List<Case> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(3));
        Folds a = Folds.of(CASES, 5, 7);
        Folds b = Folds.of(shuffled, 5, 7);
        Folds other = Folds.of(CASES, 5, 8);
        assertThat(CASES).allMatch(c -> a.fold(c) == b.fold(c));
        assertThat(CASES).anyMatch(c -> a.fold(c) != other.fold(c));
    }

    @Test
    void fewerPersonsThanFoldsAreRefused() {
        assertThatThrownBy(() -> Folds.of(CASES.subList(0, 1), 2, 1))
                .hasMessage("1 persons cannot be divided into 2 folds");
    }

    @Test
    void aStrangerHasNoFold() {
        Folds folds = Folds.of(CASES, 5, 7);
        assertThatThrownBy(() -> folds.fold(one("x", "nobody")))
                .hasMessage("x is of a person that was not divided into folds");
    }

    private static List<Case> cases() {
        Random random = new Random(11);
        List<Case> cases = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            int records = 1 + random.nextInt(3);
            for (int r = 0; r < records; r++) {
                cases.add(one(person + "-" + r, "p" + person));
            }
        }
        return cases;
    }

    private static Case one(String id, String person) {
        return new Case(id, person, Path.of(id), Patient.UNKNOWN, List.of(), List.of());
    }
}
