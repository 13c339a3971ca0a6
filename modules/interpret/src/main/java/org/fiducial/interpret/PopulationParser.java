package org.fiducial.interpret;

import java.util.Optional;
import org.fiducial.core.Age;
import org.fiducial.core.Patient.Sex;

/** Reads words such as {@code men under 40}, {@code women}, {@code from 16}, {@code from 3d to 1mo}. */
final class PopulationParser {
    private final Block at;
    private final Tokens tokens;
    private Population population = Population.ALL;

    PopulationParser(Block at, Tokens tokens) {
        this.at = at;
        this.tokens = tokens;
    }

    /** Takes one phrase if the next words are one. */
    boolean takes() {
        switch (tokens.peek()) {
            case "men", "women" -> {
                Sex sex = tokens.take().equals("men") ? Sex.MALE : Sex.FEMALE;
                population = new Population(Optional.of(sex), population.fromDays(), population.toDays());
            }
            case "under" -> {
                tokens.take();
                population = new Population(population.sex(), population.fromDays(), age());
            }
            case "from" -> {
                tokens.take();
                int from = age();
                population = new Population(population.sex(), from, tokens.takes("to") ? age() : Population.NO_END);
            }
            default -> {
                return false;
            }
        }
        if (population.fromDays() >= population.toDays()) {
            throw at.fault("an age range must end after it begins");
        }
        return true;
    }

    /** What the phrases taken so far mean. */
    Population population() {
        return population;
    }

    private int age() {
        String word = tokens.take();
        try {
            return Age.parse(word).days();
        } catch (IllegalArgumentException e) {
            throw at.fault("expected an age such as 40, 6mo or 3d, found '" + word + "'");
        }
    }
}
