package org.fiducial.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that hold in every room. */
class HabitsTest {
    private static final String[] PROGRAMS = {"org.fiducial.cli..", "org.fiducial.benchmarks.."};
    private static final int LONGEST_FILE = 440;

    /** What StrictMath gives alike on every machine and Math need not. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10", "log1p", "pow",
            "cbrt", "sinh", "cosh", "tanh", "hypot");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("org.fiducial");

    @Test
    void librariesPrintNothing() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
                .check(CODE);
    }

    @Test
    void librariesStartNoThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, Executors.class)
                .orShould()
                .callMethod(java.util.Collection.class, "parallelStream")
                .check(CODE);
    }

    @Test
    void noStaticCanBeSetAnew() {
        fields().that().areStatic().should().beFinal().check(CODE);
    }

    @Test
    void noClockEntersAResult() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.ThreadLocalRandom.class)
                .check(CODE);
    }

    @Test
    void sumsAreTheSameOnEveryMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROGRAMS)
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaMethodCall>("Math gives results that depend on the machine") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                MethodCallTarget target = call.getTarget();
                                return target.getOwner().isEquivalentTo(Math.class)
                                        && INEXACT.contains(target.getName());
                            }
                        })
                .check(CODE);
    }

    @Test
    void noClassIsNamedForWantOfAName() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws IOException {
        for (Path file : sources()) {
            assertThat(file.resolveSibling("package-info.java"))
                    .content()
                    .contains("@NullMarked")
                    .startsWith("/**");
        }
    }

    @Test
    void noFileIsTwoThingsInOne() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void nothingNamesAPathOfTheMachineThatItWasWrittenOn() throws IOException {
        List<String> homes = List.of("/" + "root/", "/" + "home/", "/" + "work/", "C:" + "\\Users");
        try (Stream<Path> files = Files.walk(Checkout.root())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(java|md|xml|properties|criteria|tsv|json|cmd|hea)"))
                    .filter(f -> !f.toString().contains("/target/"))
                    .filter(f -> !f.toString().contains("/.fiducial/"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(homes);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.root().resolve("modules"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> f.toString().contains("/src/main/"))
                    .toList();
        }
    }
}
