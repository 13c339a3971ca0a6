package org.fiducial.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents against the program. With {@code -Ddocuments=write} what they show is written anew. */
class DocumentsTest {
    static List<String> names() {
        return Documents.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDocumentShowsWhatTheProgramGives(String name) throws IOException {
        boolean write = "write".equals(System.getProperty("documents"));
        String text = write && Files.notExists(Documents.path(name)) ? "" : Documents.read(name);
        String renewed = Documents.renewed(name, text);
        if (write) {
            Documents.write(name, renewed);
            return;
        }
        assertThat(text)
                .as("%s: -Ddocuments=write writes it anew, see CONTRIBUTING.md", name)
                .isEqualTo(renewed);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLinkLeadsToAFile(String name) throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Documents.read(name));
        while (link.find()) {
            assertThat(Documents.path(name).resolveSibling(link.group(1)))
                    .as(name)
                    .exists();
        }
    }

    @Test
    void theLibraryUseInTheReadmeCompilesAndRunsInTenLines(@TempDir Path folder) throws IOException {
        Matcher block = Pattern.compile("(?m)^```java\\n([\\s\\S]*?)^```").matcher(Documents.read("README.md"));
        assertThat(block.find()).isTrue();
        String program = block.group(1);
        Path source = folder.resolve("Ecg.java");
        Files.writeString(source, program);

        Call call = Call.java(List.of(source.toString()));

        String body = program.substring(program.indexOf("void main"));
        assertThat(body.lines().count()).isLessThanOrEqualTo(10);
        assertThat(call.out())
                .contains("left bundle branch block, because ")
                .contains("QRS")
                .contains("CLBBB");
    }

    @Test
    void theVersionInTheReadmeIsThatOfTheBuild() throws IOException {
        Matcher version = Pattern.compile("<artifactId>fiducial-parent</artifactId>\\s*<version>([^<]+)")
                .matcher(Documents.read("pom.xml"));
        assertThat(version.find()).isTrue();

        assertThat(Documents.read("README.md"))
                .contains("<artifactId>fiducial-bom</artifactId><version>" + version.group(1) + "</version>");
    }

    @Test
    void everyVerbThatTheReadmeNamesExists() throws IOException {
        String help = Call.of(List.of("--help")).out();
        Matcher verb = Pattern.compile("`\\./fiducial ([a-z]+)").matcher(Documents.read("README.md"));
        while (verb.find()) {
            assertThat(help).containsPattern("(?m)^  " + verb.group(1) + " ");
        }
    }
}
