package org.fiducial.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.fiducial.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchVerbTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void theCommandLineFindsIt() {
        assertThat(ServiceLoader.load(Verb.class)).extracting(Verb::name).contains("bench");
    }

    @Test
    void helpListsEverySubjectWithAnExample() {
        assertThat(run("--help")).isZero();
        assertThat(text(out))
                .contains(
                        "beats ",
                        "waves ",
                        "records ",
                        "interpret ",
                        "statements ",
                        "check ",
                        "leads ",
                        "speed ",
                        "Example:");
        assertThat(text(out).lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void wordsThatMeanNothingAreUnusable() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dreams")).isEqualTo(2);
        assertThat(run("beats", "a", "b")).isEqualTo(2);
        assertThat(run("beats", "--fast")).isEqualTo(2);
        assertThat(run("beats", "--format", "xml")).isEqualTo(2);
        assertThat(text(err)).contains("there is no bench dreams").contains("--format takes text or json");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void anOptionIsKnownOnlyToTheSubjectThatHasItAndNeedsAPath() {
        assertThat(run("interpret", "--write")).isEqualTo(2);
        assertThat(run("beats", "--write", "x")).isEqualTo(2);
        assertThat(text(err)).contains("--write takes a path").contains("bench beats takes one folder, not --write x");
        assertThat(run("interpret", folder.toString(), "--write", "x")).isEqualTo(65);
        assertThat(text(err)).contains("labels.csv");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(run("beats", folder.resolve("gone").toString())).isEqualTo(65);
        assertThat(text(err)).contains("gone: the data folder is not there");
    }

    @Test
    void aFolderWithoutTheDataSetIsNamed() {
        assertThat(run("beats", folder.toString())).isEqualTo(65);
        assertThat(text(err)).contains("mitdb: the data set's folder cannot be listed");
        assertThat(text(out)).isEmpty();
    }

    private int run(String... words) {
        return new BenchVerb().run(words, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
