package dev.gallerist.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rooms to the table of docs/pipeline.md: who may import whom, and where native libraries may be known. */
class RoomsTest {

    private static final String ROOT = "dev.gallerist.";

    /** Room to the rooms it may import. */
    private static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("frame", List.of()),
            Map.entry("inference", List.of("frame")),
            Map.entry("capture", List.of("frame")),
            Map.entry("vision", List.of("frame", "inference")),
            Map.entry("roster", List.of("frame", "vision", "inference")),
            Map.entry("affect", List.of("frame", "vision", "inference")),
            Map.entry("storage", List.of()),
            Map.entry("consent", List.of()),
            Map.entry("lesson", List.of("consent", "roster", "affect")),
            Map.entry(
                    "pipeline",
                    List.of("frame", "inference", "capture", "vision", "roster", "affect", "consent", "lesson")),
            Map.entry("access", List.of()),
            Map.entry("live", List.of("lesson", "access")),
            Map.entry("summary", List.of("lesson", "consent", "access")),
            Map.entry(
                    "cli",
                    List.of(
                            "frame",
                            "inference",
                            "capture",
                            "vision",
                            "roster",
                            "affect",
                            "consent",
                            "lesson",
                            "pipeline",
                            "access",
                            "live",
                            "summary",
                            "storage")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gallerist");

    @TestFactory
    List<DynamicTest> eachRoomImportsOnlyWhatTheTableAllows() {
        return TABLE.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    Set<String> forbidden = new TreeSet<>(TABLE.keySet());
                    forbidden.remove(room);
                    forbidden.removeAll(TABLE.get(room));
                    String[] packages =
                            forbidden.stream().map(r -> ROOT + r + "..").toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages)
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }))
                .toList();
    }

    @Test
    void everyClassLivesInARoomOfTheTable() {
        String[] rooms = TABLE.keySet().stream().map(r -> ROOT + r + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CLASSES);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("dev.gallerist.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void lessonsKnowNoPicturesAndNoEmbeddings() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "lesson..", ROOT + "live..", ROOT + "summary.."))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.gallerist\\.(frame|vision|inference)\\..*|.*\\.Embedding")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @TestFactory
    List<DynamicTest> nativeLibrariesStayBehindTheirFence() {
        return List.of(
                fence("ai.onnxruntime..", "inference"),
                fence("org.bytedeco..", "capture", "frame", "vision"),
                fence("net.sourceforge.tess4j..", "vision"),
                fence("com.sun.jna..", "vision"),
                fence("smile..", "affect"),
                fence("org.flywaydb..", "storage"),
                fence("io.agroal..", "storage"));
    }

    private static DynamicTest fence(String library, String... rooms) {
        String[] inside = List.of(rooms).stream().map(r -> ROOT + r + "..").toArray(String[]::new);
        return DynamicTest.dynamicTest(library, () -> noClasses()
                .that()
                .resideOutsideOfPackages(inside)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true)
                .check(CLASSES));
    }
}
