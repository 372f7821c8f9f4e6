package org.vectarium;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the package table of the architecture: who may know whom. */
@AnalyzeClasses(packages = "org.vectarium", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.vectarium.";

  /** Package → the packages of this project it may use, itself aside. */
  private static final Map<String, List<String>> TABLE =
      Map.ofEntries(
          Map.entry("linalg", List.of()),
          Map.entry("text", List.of()),
          Map.entry("embedding", List.of("linalg")),
          Map.entry("cooc", List.of("text", "linalg", "embedding")),
          Map.entry("train", List.of("text", "linalg", "embedding", "cooc")),
          Map.entry("projection", List.of("linalg", "embedding")),
          Map.entry("graph", List.of("linalg")),
          Map.entry("ner", List.of("text", "linalg", "embedding", "graph")),
          Map.entry("playback", List.of("graph")),
          Map.entry(
              "session",
              List.of(
                  "text",
                  "linalg",
                  "embedding",
                  "cooc",
                  "train",
                  "projection",
                  "graph",
                  "ner",
                  "playback")),
          Map.entry(
              "cli",
              List.of(
                  "text",
                  "linalg",
                  "embedding",
                  "cooc",
                  "train",
                  "projection",
                  "graph",
                  "ner",
                  "playback",
                  "session")));

  @ArchTest
  void every_package_uses_only_what_the_table_allows(JavaClasses all) {
    TABLE.forEach((name, allowed) -> {
      List<String> permitted = new ArrayList<>(List.of(ROOT + name + ".."));
      allowed.forEach(other -> permitted.add(ROOT + other + ".."));
      classes()
          .that()
          .resideInAPackage(ROOT + name + "..")
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("org.vectarium..")
                  .or(resideInAnyPackage(permitted.toArray(String[]::new))))
          .allowEmptyShould(true)
          .check(all);
    });
  }

  @ArchTest
  static final ArchRule the_core_knows_no_screen =
      noClasses()
          .that()
          .resideInAnyPackage(
              TABLE.keySet().stream().map(name -> ROOT + name + "..").toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule only_linalg_knows_EJML_and_the_Vector_API =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "linalg..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.ejml..", "jdk.incubator.vector..");

  @ArchTest
  void rooms_never_import_rooms(JavaClasses all) {
    List<String> rooms = List.of("corpus", "train", "explore", "evaluate", "backprop", "lessons");
    for (String room : rooms) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + "ui." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              rooms.stream()
                  .filter(other -> !other.equals(room))
                  .flatMap(other -> Stream.of(ROOT + "ui." + other + ".."))
                  .toArray(String[]::new))
          .allowEmptyShould(true)
          .check(all);
    }
  }

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("org.vectarium.(*)..").should().beFreeOfCycles();
}
