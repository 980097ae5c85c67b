package dev.assize;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house plan: floors, doors, and what a public type may be. No rule may pass on nothing. */
class ArchitectureTest {

  /**
   * A package of the house.
   *
   * @param floor it may use every room of a lower floor
   * @param beside the rooms of its own floor that it may use
   * @param atLeast how many classes the room has at the least; raise it as the room fills
   */
  record Room(String name, int floor, Set<String> beside, int atLeast) {

    static Room on(int floor, String name, int atLeast, String... beside) {
      return new Room(name, floor, Set.of(beside), atLeast);
    }

    String packageName() {
      return name.equals(FACADE) ? "dev.assize" : "dev.assize." + name;
    }

    boolean mayUse(Room other) {
      return equals(other) || other.floor < floor || beside.contains(other.name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The one room that may touch a library.
   *
   * @param atLeast how many classes of the room touch it at the least
   */
  record Door(String room, int atLeast, List<String> libraries) {

    static Door of(String room, int atLeast, String... libraries) {
      return new Door(room, atLeast, List.of(libraries));
    }

    @Override
    public String toString() {
      return room + " for " + String.join(", ", libraries);
    }
  }

  private static final String FACADE = "the facade";

  private static final List<Room> HOUSE =
      List.of(
          Room.on(0, "base", 12),
          Room.on(0, "json", 10, "base"),
          Room.on(0, "stats", 12),
          Room.on(0, "tokens", 2),
          Room.on(1, "cases", 28, "diversity"),
          Room.on(1, "provider", 18),
          Room.on(1, "provider.http", 15, "provider"),
          Room.on(1, "provider.command", 3, "provider"),
          Room.on(1, "provider.naive", 2, "provider"),
          Room.on(1, "subject", 8, "cases", "provider"),
          Room.on(1, "verdict", 4, "cases", "provider"),
          Room.on(1, "adversarial", 20, "cases"),
          Room.on(1, "adversarial.surface", 30, "adversarial", "cases"),
          Room.on(1, "adversarial.fact", 5, "adversarial", "cases"),
          Room.on(1, "adversarial.retrieval", 10, "adversarial", "adversarial.fact", "cases"),
          Room.on(1, "adversarial.premise", 5, "adversarial", "adversarial.fact", "cases"),
          Room.on(1, "adversarial.encoding", 15, "adversarial", "cases"),
          Room.on(1, "adversarial.leakage", 9, "adversarial", "cases"),
          Room.on(1, "adversarial.nulls", 4, "adversarial", "cases", "provider"),
          Room.on(1, "adversarial.social", 12, "adversarial", "cases"),
          Room.on(1, "adversarial.output", 6, "adversarial", "cases"),
          Room.on(1, "adversarial.extreme", 6, "adversarial", "cases"),
          Room.on(1, "diversity", 20),
          Room.on(2, "run", 7),
          Room.on(2, "check", 45),
          Room.on(2, "check.language", 4, "check"),
          Room.on(2, "check.composed", 8, "check"),
          Room.on(2, "check.semantic", 2, "check"),
          Room.on(2, "check.similarity", 15, "check"),
          Room.on(2, "check.instruction", 20, "check", "check.language"),
          Room.on(2, "check.structure", 9, "check"),
          Room.on(2, "check.grounded", 10, "check"),
          Room.on(2, "check.agent", 10, "check"),
          Room.on(2, "check.behaviour", 24, "check"),
          Room.on(2, "judge", 4, "check"),
          Room.on(2, "judge.kinds", 10, "check", "check.grounded", "judge"),
          Room.on(2, "judge.pair", 7, "check", "judge"),
          Room.on(2, "judge.calibration", 9, "judge", "judge.pair"),
          Room.on(2, "judge.jury", 7, "judge", "check"),
          Room.on(
              2,
              "judge.learned",
              15,
              "judge",
              "check",
              "check.behaviour",
              "check.grounded",
              "check.semantic",
              "check.similarity"),
          Room.on(3, "replay", 55),
          Room.on(3, "store", 33),
          Room.on(3, "imports", 6),
          Room.on(4, "score", 8),
          Room.on(5, "regression", 11),
          Room.on(5, "noise", 7, "regression"),
          Room.on(5, "history", 25, "regression"),
          Room.on(5, "budget", 8),
          Room.on(5, "audit", 7),
          Room.on(5, "drift", 30, "regression"),
          Room.on(5, "economics", 18, "regression"),
          Room.on(5, "economics.routing", 20, "economics", "regression"),
          Room.on(5, "economics.trimming", 7, "economics", "regression"),
          Room.on(5, "economics.worth", 15, "economics", "regression"),
          Room.on(6, "report", 20),
          Room.on(6, "report.svg", 20, "report"),
          Room.on(6, "report.diff", 8),
          Room.on(6, "report.drift", 10, "report", "report.svg"),
          Room.on(6, "report.economics", 10, "report", "report.svg"),
          // The page of a report is made from report.json, and from nothing else.
          Room.on(
              6,
              "report.html",
              0,
              "report",
              "report.diff",
              "report.drift",
              "report.economics",
              "report.svg",
              "report.text"),
          Room.on(6, "report.text", 0, "report", "report.drift", "report.economics"),
          Room.on(6, "report.junit", 6, "report"),
          Room.on(7, "project", 11),
          Room.on(7, FACADE, 20, "project"),
          Room.on(8, "engine", 18),
          Room.on(8, "labelling", 12),
          // The command line drives the engine for `run --junit`: JUnit has one door.
          Room.on(8, "cli", 14, "engine", "labelling"));

  private static final List<Door> DOORS =
      List.of(
          Door.of("base", 2, "org.apache.commons.text", "com.ethlo.time"),
          Door.of("json", 4, "com.fasterxml.jackson", "org.yaml"),
          Door.of("stats", 2, "org.apache.commons.statistics", "org.apache.commons.rng"),
          Door.of("tokens", 1, "com.knuddels.jtokkit"),
          Door.of("cases", 2, "org.apache.commons.csv"),
          Door.of("diversity", 1, "org.ejml"),
          Door.of("provider.http", 1, "org.apache.hc"),
          Door.of("check", 2, "com.networknt", "com.google.re2j"),
          Door.of("check.language", 1, "opennlp"),
          Door.of("check.semantic", 1, "dev.langchain4j"),
          Door.of("check.structure", 1, "javax.xml.stream"),
          Door.of("history", 8, "java.sql", "org.sqlite", "org.postgresql"),
          Door.of("report.html", 0, "freemarker"),
          Door.of("report.diff", 1, "com.github.difflib"),
          Door.of("report.junit", 1, "javax.xml.transform", "org.xml.sax"),
          Door.of("engine", 10, "org.junit", "org.opentest4j"),
          Door.of("labelling", 2, "com.sun.net.httpserver"),
          Door.of("cli", 8, "picocli"),
          // Signals have no other door in the JDK.
          Door.of("cli", 1, "sun.misc"));

  /** Where clocks and names come into being; everyone else is handed them. */
  private static final Set<String> SOURCES_OF_EFFECTS =
      Set.of(
          // The real clock and the real sleep of a run: tests hand in another one.
          "dev.assize.replay.Timekeeper$1",
          // The surroundings of a provider that is started outside a run.
          "dev.assize.provider.ModelProvider$Surroundings",
          // Names of files that no two processes may share; no output depends on them.
          "dev.assize.store.AtomicFile",
          "dev.assize.replay.CacheFolder",
          "dev.assize.replay.CassetteShelf",
          "dev.assize.replay.SideSession");

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages("dev.assize");

  static List<Room> house() {
    return HOUSE;
  }

  static List<Door> doors() {
    return DOORS;
  }

  @ParameterizedTest
  @MethodSource("house")
  void a_room_uses_lower_floors_and_its_named_neighbours_only(Room room) {
    assertThat(classesIn(room)).as("classes of " + room).hasSizeGreaterThanOrEqualTo(room.atLeast);
    String[] allowed =
        HOUSE.stream().filter(room::mayUse).map(Room::packageName).toArray(String[]::new);
    classes()
        .that(resideInAPackage(room.packageName()))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("dev.assize..").or(resideInAnyPackage(allowed)))
        .because("evidence flows upwards: floor " + room.floor + " knows nothing above it")
        .allowEmptyShould(room.atLeast == 0)
        .check(PRODUCTION);
  }

  @Test
  void every_package_has_its_place_in_the_plan() {
    Set<String> planned = HOUSE.stream().map(Room::packageName).collect(Collectors.toSet());
    Set<String> found =
        PRODUCTION.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).hasSizeGreaterThanOrEqualTo(20).isSubsetOf(planned);
  }

  @Test
  void packages_form_no_cycle() {
    assertThat(PRODUCTION).hasSizeGreaterThan(400);
    slices()
        .matching("dev.assize.(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle is one room with a wall painted on its floor")
        .check(PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_library_has_one_door(Door door) {
    String[] library = packages(door);
    String room = roomOf(door).packageName();
    assertThat(PRODUCTION.stream().filter(c -> touches(c, library)))
        .as("classes that use " + door)
        .hasSizeGreaterThanOrEqualTo(door.atLeast);
    noClasses()
        .that(resideOutsideOfPackage(room))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .because("replacing a library must touch one room: " + door)
        .check(PRODUCTION);
  }

  @Test
  void a_library_without_a_door_is_not_used() {
    String[] known =
        Stream.concat(
                Stream.of("dev.assize..", "java..", "javax.net..", "org.jspecify.."),
                DOORS.stream().flatMap(door -> Stream.of(packages(door))))
            .toArray(String[]::new);
    classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(known).or(isPrimitive()))
        .because("a new library needs a reason and a door in this table")
        .check(PRODUCTION);
  }

  @Test
  void a_public_type_is_a_record_an_enum_an_interface_sealed_or_final() {
    assertThat(PRODUCTION.stream().filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)))
        .hasSizeGreaterThan(40);
    classes()
        .that()
        .arePublic()
        .should(beClosedForExtension())
        .because("public is a promise; what can be extended by accident cannot be changed")
        .check(PRODUCTION);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(PRODUCTION.stream().map(JavaClass::getPackage).distinct())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(
            p ->
                assertThat(p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as(p.getName())
                    .isTrue());
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveNameMatching(".*Utils?")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Data")
        .orShould()
        .haveSimpleNameEndingWith("Info")
        .because("a class is a noun of the vocabulary")
        .check(PRODUCTION);
  }

  @Test
  void clocks_environment_and_chance_come_in_as_arguments() {
    noClasses()
        .that(
            resideOutsideOfPackages("dev.assize", "dev.assize.cli", "dev.assize.engine")
                .and(DescribedPredicate.not(isSourceOfEffects()))
                .as("belong to a room below the front ends"))
        .should()
        .callMethodWhere(call("now", "java.time.Instant", "java.time.LocalDate"))
        .orShould()
        .callMethodWhere(call("now", "java.time.LocalDateTime", "java.time.ZonedDateTime"))
        .orShould()
        .callMethodWhere(call("system", "java.time.InstantSource"))
        .orShould()
        .callMethodWhere(call("systemUTC", "java.time.Clock"))
        .orShould()
        .callMethodWhere(call("currentTimeMillis", "java.lang.System"))
        .orShould()
        .callMethodWhere(call("getenv", "java.lang.System"))
        .orShould()
        .callMethodWhere(call("exit", "java.lang.System"))
        .orShould()
        .callMethodWhere(call("random", "java.lang.Math"))
        .orShould()
        .callMethodWhere(call("randomUUID", "java.util.UUID"))
        .because("same inputs, same bytes: effects live at the edge")
        .check(PRODUCTION);
  }

  @Test
  void only_the_command_line_writes_to_the_terminal() {
    noClasses()
        .that(resideOutsideOfPackages("dev.assize.cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("stdout is for results, and a library must not write to it")
        .check(PRODUCTION);
  }

  private static List<JavaClass> classesIn(Room room) {
    return PRODUCTION.stream()
        .filter(c -> c.getPackageName().equals(room.packageName()))
        .filter(c -> !c.getSimpleName().equals("package-info"))
        .toList();
  }

  private static Room roomOf(Door door) {
    return HOUSE.stream().filter(r -> r.name.equals(door.room)).findFirst().orElseThrow();
  }

  private static String[] packages(Door door) {
    return door.libraries.stream().map(p -> p + "..").toArray(String[]::new);
  }

  private static boolean touches(JavaClass type, String[] library) {
    DescribedPredicate<JavaClass> inLibrary = resideInAnyPackage(library);
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> inLibrary.test(d.getTargetClass()));
  }

  private static DescribedPredicate<JavaClass> isPrimitive() {
    return DescribedPredicate.describe(
        "primitives and their arrays", c -> c.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> isSourceOfEffects() {
    return DescribedPredicate.describe(
        "sources of effects", c -> SOURCES_OF_EFFECTS.contains(c.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> call(String method, String... owners) {
    Set<String> names = Set.of(owners);
    return DescribedPredicate.describe(
        "calls " + String.join(" or ", owners) + "." + method + "()",
        c -> c.getName().equals(method) && names.contains(c.getTargetOwner().getName()));
  }

  private static ArchCondition<JavaClass> beClosedForExtension() {
    return new ArchCondition<>("be a record, an enum, an interface, sealed or final") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
        events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
      }
    };
  }
}
