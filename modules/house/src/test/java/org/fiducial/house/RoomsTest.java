package org.fiducial.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.house.Rooms.Room;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in ARCHITECTURE.md against the compiled code. */
class RoomsTest {
    private static final Map<String, String> LIBRARIES = Map.of(
            "java.desktop", "javax.imageio..",
            "jackson-core", "com.fasterxml.jackson.core..",
            "picocli", "picocli..",
            "progressbar", "me.tongfei.progressbar..",
            "jmh", "org.openjdk.jmh..");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("org.fiducial");

    private final List<Room> rooms = Rooms.read();

    RoomsTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> everyRoomUsesOnlyWhatTheTableAllows() {
        return rooms.stream()
                .filter(Room::holdsCode)
                .map(room ->
                        DynamicTest.dynamicTest(room.name(), () -> rule(room).check(CODE)));
    }

    @Test
    void aTableThatAllowsLessIsContradictedByTheCode() {
        Room room = new Room("json", Set.of(), Set.of("jackson-core"));

        assertThatThrownBy(() -> rule(room).check(CODE)).hasMessageContaining("org.fiducial.core");
    }

    @Test
    void theTableNamesEveryModuleAndNoOther() throws IOException {
        Path modules = Checkout.root().resolve("modules");
        try (Stream<Path> folders = Files.list(modules)) {
            List<String> there = folders.filter(m -> Files.exists(m.resolve("pom.xml")))
                    .map(m -> modules.relativize(m).toString())
                    .toList();
            assertThat(rooms.stream().map(Room::name)).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void everyRoomHasCode() {
        for (Room room : rooms) {
            assertThat(CODE.stream().anyMatch(c -> c.getPackageName().startsWith(room.packageName())))
                    .as(room.name())
                    .isEqualTo(room.holdsCode());
        }
    }

    @Test
    void everyRoomIsOneFlatPackageAndFormatsOneAFormat() {
        for (JavaClass type : CODE) {
            String in = type.getPackageName();
            String room = in.substring("org.fiducial".length());
            assertThat(room.chars().filter(c -> c == '.').count())
                    .as(type.getName())
                    .isLessThanOrEqualTo(room.startsWith(".formats") ? 2 : 1);
        }
    }

    @Test
    void theBomNamesEveryLibraryRoom() throws IOException {
        String bom = Files.readString(Checkout.root().resolve("modules/bom/pom.xml"));
        Set<String> programs = Set.of("cli", "benchmarks", "house", "bom");

        for (Room room : rooms) {
            String artifact = room.name().equals("fiducial") ? "fiducial" : "fiducial-" + room.name();
            assertThat(bom.contains("<artifactId>" + artifact + "</artifactId><version>"))
                    .as(artifact)
                    .isEqualTo(!programs.contains(room.name()));
        }
    }

    private static ArchRule rule(Room room) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations"));
        room.libraries().forEach(library -> allowed.add(LIBRARIES.getOrDefault(library, library)));
        allowed.addAll(room.mayUse().stream()
                .map(name -> packages(new Room(name, Set.of(), Set.of())))
                .collect(Collectors.toSet()));
        allowed.add(packages(room));
        return classes()
                .that(resideInAPackage(packages(room)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .allowEmptyShould(false);
    }

    private static String packages(Room room) {
        return room.name().equals("fiducial") ? "org.fiducial" : room.packageName() + "..";
    }
}
