package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks against the map of lists that they stand for. */
class MarksTest {
    private static final Marks MARKS =
            Marks.of("qrsOnset", Doubles.of(0.4, 1.2)).and("offset", Doubles.of(0.5, 1.3));

    @Test
    void theyAreTheMapOfTheirPositions() {
        Map<String, List<Double>> map = Map.of("offset", List.of(0.5, 1.3), "qrsOnset", List.of(0.4, 1.2));
        assertThat(MARKS).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(map).isEqualTo(MARKS);
        assertThat(Marks.copyOf(map)).isEqualTo(MARKS);
        assertThat(MARKS.get("offset")).containsExactly(0.5, 1.3);
        assertThat(MARKS.get("onset")).isNull();
        assertThat(MARKS.containsKey("qrsOnset")).isTrue();
    }

    @Test
    void theyKeepTheOrderInWhichTheyWereNamed() {
        assertThat(MARKS.keySet()).containsExactly("qrsOnset", "offset");
        assertThat(Marks.NONE.and("b", Doubles.of(1)).and("a", Doubles.of(2)).keySet())
                .containsExactly("b", "a");
    }

    @Test
    void whatBecomesOfTheListsAfterwardsDoesNotMatter() {
        List<Double> times = new ArrayList<>(List.of(0.4, 1.2));
        Map<String, List<Double>> map = new LinkedHashMap<>(Map.of("r", times));
        Marks marks = Marks.copyOf(map);
        times.set(0, 7.0);
        map.clear();
        assertThat(marks).isEqualTo(Map.of("r", List.of(0.4, 1.2)));
        assertThat(Marks.copyOf(marks)).isSameAs(marks);
        assertThatThrownBy(() -> marks.put("p", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(marks::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void oneNameStandsForOneMark() {
        assertThatThrownBy(() -> MARKS.and("offset", Doubles.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset");
    }
}
