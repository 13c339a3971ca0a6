package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    @TempDir
    Path root;

    @Test
    void mitdb201And202AreOnePersonWhoseExcerptInQtdbIsToo() throws IOException {
        write("mitdb/201.hea", "");
        write("mitdb/202.hea", "");
        write("mitdb/203.hea", "");
        write("qtdb/sel202.hea", "");
        write("qtdb/sel33.hea", "");
        List<Case> mitdb = Datasets.open(root, "mitdb").cases();
        List<Case> qtdb = Datasets.open(root, "qtdb").cases();
        assertThat(mitdb).extracting(Case::person).containsExactly("mitdb/201", "mitdb/201", "mitdb/203");
        assertThat(qtdb).extracting(Case::person).containsExactly("qtdb/sel33", "mitdb/201");
    }

    @Test
    void noiseRecordsAreNoCases() throws IOException {
        write("nstdb/118e06.hea", "");
        write("nstdb/118e06.atr", "");
        write("nstdb/em.hea", "");
        List<Case> cases = Datasets.open(root, "nstdb").cases();
        assertThat(cases).singleElement().extracting(Case::person).isEqualTo("mitdb/118");
    }

    @Test
    void ludbFieldsHoldLineBreaks() throws IOException {
        write(
                "ludb/ludb.csv",
                "ID,Sex,Age,Rhythms,Hypertrophies\r\n10,\"F\n\",\"51\n\",Sinus rhythm,\"Left a,\nLeft b\"\r\n");
        write("ludb/data/10.hea", "");
        write("ludb/data/10.ii", "");
        Case c = Datasets.open(root, "ludb").cases().getFirst();
        assertThat(c.labels()).extracting(Label::code).containsExactly("Sinus rhythm", "Left a", "Left b");
        assertThat(c.patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(c.patient().age().orElseThrow().years()).isBetween(50.9, 51.1);
        assertThat(c.annotators()).containsExactly("ii");
        assertThat(c.annotation("ii")).exists();
    }

    @Test
    void ptbxlLikelihoodZeroIsUnknownAndAge300IsOver89() throws IOException {
        write(
                "ptbxl/labels.csv",
                "ecg_id,patient_id,age,sex,likelihoods,height,weight\n57,16063,300.0,M,NORM:80 SR:0,,93.0\n");
        write("ptbxl/records/00057.hea", "");
        Case c = Datasets.open(root, "ptbxl").cases().getFirst();
        assertThat(c.id()).isEqualTo("00057");
        assertThat(c.labels())
                .containsExactly(new Label("NORM", OptionalDouble.of(0.8)), new Label("SR", OptionalDouble.empty()));
        assertThat(c.patient().age().orElseThrow().years()).isBetween(89.9, 90.1);
        assertThat(c.patient().weightKg()).hasValue(93);
    }

    @Test
    void ptbxlStatementWithoutLikelihoodIsRefused() throws IOException {
        write("ptbxl/labels.csv", "ecg_id,patient_id,likelihoods\n57,16063,NORM\n");
        write("ptbxl/records/00057.hea", "");
        assertThatThrownBy(() -> Datasets.open(root, "ptbxl"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("record 00057: 'NORM' where a statement and its likelihood in % were expected");
    }

    @Test
    void aLabelWithoutItsRecordingIsRefused() throws IOException {
        write("cinc2017/REFERENCE.csv", "A00001,N\n");
        assertThatThrownBy(() -> Datasets.open(root, "cinc2017"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("A00001.hea: the labels name this recording, but it is not there");
    }

    @Test
    void cpsc2018CarriesItsClassesInTheHeader() throws IOException {
        write("cpsc2018/A0001.hea", "A0001 12 500 7500\n#Age: 74\n#Sex: Male\n#Dx: AF,RBBB\n#Rx: Unknown\n");
        Case c = Datasets.open(root, "cpsc2018").cases().getFirst();
        assertThat(c.has("AF")).isTrue();
        assertThat(c.has("RBBB")).isTrue();
        assertThat(c.patient().sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void aMissingFolderAndAnUnknownNameAreNamed() {
        assertThatThrownBy(() -> Datasets.open(root, "mitdb"))
                .hasMessageContaining("the data set's folder cannot be listed");
        assertThatThrownBy(() -> Datasets.open(root, "sddb"))
                .hasMessageStartingWith("there is no data set sddb, only [mitdb");
    }

    @Test
    void theDataFolderHoldsWhatItsReadmeSays() {
        Path data = data();
        assertThat(Datasets.names())
                .extracting(name -> Datasets.open(data, name).cases().size())
                .containsExactly(22, 3, 49, 100, 25, 1098, 75, 1096);
        assertThat(Datasets.open(data, "ptbxl").persons()).isEqualTo(943);
    }

    @Test
    void peaksOfTheHardRecordingsLieInsideTheirTenSeconds() {
        for (Case c : Datasets.open(data(), "cpsc2019").cases()) {
            assertThat(Cpsc2019.recording(c).duration()).isEqualTo(10);
            double[] peaks = Cpsc2019.peaks(c);
            assertThat(peaks).isNotEmpty().isSorted();
            assertThat(peaks[0]).isNotNegative();
            assertThat(peaks[peaks.length - 1]).isLessThan(10);
        }
    }

    static Path data() {
        String folder = System.getenv("FIDUCIAL_DATA");
        Assumptions.assumeTrue(folder != null, "FIDUCIAL_DATA is not set: it names the folder of the data sets");
        return Path.of(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
