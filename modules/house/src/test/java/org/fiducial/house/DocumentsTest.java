package org.fiducial.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final String REMEDY =
            "write it again: run org.fiducial.house.Documents (test classes of modules/house) with the checkout as argument";

    private final Path checkout = Documents.checkout();

    @Test
    void theTableOfQuantitiesIsThatOfTheProgram() throws IOException {
        String document = read("docs/measurement.md");

        assertThat(document).as(REMEDY).isEqualTo(Documents.withQuantities(document));
    }

    @Test
    void theListOfCriteriaIsThatOfTheProgram() throws IOException {
        assertThat(read("docs/criteria.md")).as(REMEDY).isEqualTo(Documents.criteria());
    }

    @Test
    void theTableOfRoomsNamesEveryModuleAndNoOther() throws IOException {
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(read("ARCHITECTURE.md"));
        List<String> named = row.results().map(m -> m.group(1)).toList();
        try (Stream<Path> modules = Files.list(checkout.resolve("modules"))) {
            List<String> rooms = modules.filter(m -> Files.exists(m.resolve("pom.xml")))
                    .map(m -> m.getFileName().toString())
                    .toList();
            assertThat(named).containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    @Test
    void everyLinkBetweenDocumentsLeadsToAFile() throws IOException {
        for (String document :
                List.of("ARCHITECTURE.md", "docs/measurement.md", "docs/formats.md", "examples/README.md")) {
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(read(document));
            while (link.find()) {
                assertThat(checkout.resolve(document).resolveSibling(link.group(1)))
                        .as(document)
                        .exists();
            }
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(checkout.resolve(file)).replace("\r\n", "\n");
    }
}
