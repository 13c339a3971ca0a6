package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResultStreamTest {
    @Test
    void aReaderThatHasReadEnoughIsNoFailureAndAFullDiskIs() {
        assertThat(after("Broken pipe").failure()).isEmpty();
        assertThat(after("No space left on device").failure())
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("No space left on device");
    }

    private static ResultStream after(String trouble) {
        ResultStream results = new ResultStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(trouble);
            }
        });
        PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
        out.print("result");
        assertThat(out.checkError()).isTrue();
        return results;
    }

    @Test
    void workStopsWhereNobodyReadsOn() {
        PrintStream closed = new PrintStream(
                new ResultStream(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                }),
                false,
                StandardCharsets.UTF_8);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Object[] many = new Object[40];
        java.util.Arrays.fill(many, CommandLineRun.example("normal.hea").toString());
        String[] words = new String[42];
        words[0] = "read";
        words[1] = "-j1";
        System.arraycopy(many, 0, words, 2, 40);
        words[41] = "gone.hea"; // would be named if it were reached

        int code = Main.run(words, closed, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
