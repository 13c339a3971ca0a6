package org.fiducial.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static JsonValue json(String text) throws IOException {
        try (JsonDocuments documents = new JsonDocuments("j", new StringReader(text.replace('\'', '"')))) {
            return documents.next().orElseThrow();
        }
    }

    private static List<Difference> between(String before, String after) throws IOException {
        return Difference.of(json(before), json(after), p -> true);
    }

    @Test
    void a_changed_number_is_named_by_its_path() throws IOException {
        assertThat(between("{'a':{'b':[1,2]}}", "{'a':{'b':[1,3]}}"))
                .containsExactly(new Difference("a.b[1]", "2", "3"));
    }

    @Test
    void entries_with_a_name_are_compared_by_it_whatever_their_order() throws IOException {
        assertThat(between("[{'id':'SR','v':1},{'id':'PVC','v':2}]", "[{'id':'PVC','v':2},{'id':'SR','v':1}]"))
                .isEmpty();
        assertThat(between("[{'id':'SR','v':1}]", "[{'id':'PVC','v':2},{'id':'SR','v':5}]"))
                .extracting(Difference::path)
                .containsExactly("[SR].v", "[PVC]");
    }

    @Test
    void two_ways_to_write_a_number_are_the_same_and_two_types_are_not() throws IOException {
        assertThat(between("{'a':1.50}", "{'a':1.5}")).isEmpty();
        assertThat(between("{'a':1}", "{'a':'1'}")).containsExactly(new Difference("a", "1", "\"1\""));
        assertThat(between("{'a':[1]}", "{'a':{}}")).hasSize(1);
    }

    @Test
    void a_field_that_only_one_has_is_a_difference_unless_it_does_not_count() throws IOException {
        assertThat(between("{'a':1,'b':2}", "{'a':1}")).containsExactly(new Difference("b", "2", ""));
        assertThat(Difference.of(json("{'a':1,'b':{'c':2}}"), json("{'a':1}"), p -> !p.equals("b")))
                .isEmpty();
    }
}
