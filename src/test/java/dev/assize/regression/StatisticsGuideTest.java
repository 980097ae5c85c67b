package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.assize.stats.BettingSequence;
import dev.assize.stats.Interval;
import dev.assize.stats.OneSidedLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/statistics.md} to the code: its examples are worked out, nothing is left out.
 */
class StatisticsGuideTest {

  private static final Path PAGE = Path.of("docs/statistics.md");
  private static final Pattern EXAMPLES = Pattern.compile("(?ms)(^```java\n)(.*?)(^```$)");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^((?:[^/]|/(?!/))+?)( *// )(.*)$");
  private static final Pattern GATE_ROW =
      Pattern.compile("(?m)^\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| .*$");
  private static final Pattern SEQUENCE_ROW =
      Pattern.compile("(?m)^\\| (\\d+) \\| (?:[\\d.]+ to [\\d.]+|\\?) \\|$");
  private static final int[] OUTCOMES = {1, 0, 1, 1, 0, 1, 1, 1, 0, 1};
  private static final Pattern SECTION = Pattern.compile("(?ms)^### (`.*?)\n(.*?)(?=^##|\\z)");
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(StatisticsGuideTest::isMain)
          .importPackages("dev.assize");

  private String page;

  /** ArchUnit's own option knows the usual folders only, and the build has others. */
  private static boolean isMain(Location location) {
    return !location.contains("/test-classes/");
  }

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @Test
  void each_example_gives_the_result_that_is_shown() throws IOException {
    approved(EXAMPLES, fence -> fence.group(1) + worked(fence.group(2)) + fence.group(3));
  }

  @Test
  void each_row_of_the_gate_answers_as_shown() throws IOException {
    approved(GATE_ROW, StatisticsGuideTest::decided);
  }

  @Test
  void the_sequence_of_intervals_narrows_as_shown() throws IOException {
    approved(SEQUENCE_ROW, row -> "| " + row.group(1) + " | " + after(row.group(1)) + " |");
  }

  @Test
  void each_method_has_a_section_with_an_example_and_each_other_type_is_a_word_of_the_page() {
    Set<String> known = named("## Words of the results");
    sections(
        (names, body) -> {
          known.addAll(names);
          assertThat(names)
              .as("named in an example of their section")
              .allMatch(name -> examplesOf(body).matches("(?s).*\\b" + name + "\\b.*"));
        });
    assertThat(known).isEqualTo(publicTypes());
  }

  @Test
  void a_section_says_plainly_whether_the_method_is_used() {
    sections(
        (names, body) -> {
          boolean isUsed = names.stream().anyMatch(StatisticsGuideTest::isUsed);
          assertThat(body)
              .as("%s %s used outside of the package", names, isUsed ? "is" : "is not")
              .containsPattern(isUsed ? "(?m)^Used " : "(?m)^Not used yet\\b");
        });
  }

  @Test
  void all_that_a_gate_can_be_told_and_can_answer_is_explained() {
    for (Enum<?>[] words :
        List.of(Answer.values(), Tier.values(), GateRule.Missing.values(), Imputation.values())) {
      assertThat(Arrays.stream(words).map(Enum::name)).allSatisfy(this::isExplained);
    }
    assertThat(Arrays.stream(Measure.OfScore.values()).map(Measure::words))
        .allSatisfy(this::isExplained);
    assertThat(Arrays.stream(Transition.values()).map(Transition::word))
        .allSatisfy(this::isExplained);
    assertThat(Arrays.stream(Bound.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .containsExactlyInAnyOrder("Margin", "PartOfBaseline", "Floor");
    assertThat(List.of("`margin: 5 points`", "`10 % of baseline`", "`floor`", "`least`"))
        .allSatisfy(this::isExplained);
    assertThat(List.of("`all`", "`critical`", "`category NAME`", "`tag NAME`"))
        .hasSameSizeAs(Scope.class.getPermittedSubclasses())
        .allSatisfy(this::isExplained);
  }

  private void isExplained(String word) {
    assertThat(page.replaceAll("\\s+", " ")).containsIgnoringCase(word.replace('_', ' '));
  }

  /** The page with each match replaced by what the code says. */
  private void approved(Pattern part, Function<MatchResult, String> said) throws IOException {
    Matcher found = part.matcher(page);
    String right = found.replaceAll(match -> Matcher.quoteReplacement(said.apply(match)));
    if (Boolean.getBoolean("assize.approve")) {
      Files.writeString(PAGE, right);
      page = right;
    }
    assertThat(part.matcher(page).results().count()).isGreaterThan(2);
    assertThat(page)
        .as("run this test with -Dassize.approve=true to show the new results")
        .isEqualTo(right);
  }

  private static String worked(String examples) {
    Matcher example = EXAMPLE.matcher(examples);
    assertThat(example.results().count()).as(examples).isPositive();
    return example.replaceAll(
        match ->
            Matcher.quoteReplacement(
                match.group(1) + match.group(2) + shown(JavaCall.valueOf(match.group(1)))));
  }

  private static String after(String cases) {
    BettingSequence sequence = BettingSequence.ofShares(0.95);
    for (int i = 0; i < Integer.parseInt(cases); i++) {
      sequence.observe(OUTCOMES[i % OUTCOMES.length]);
    }
    return shown(sequence.interval());
  }

  private static String decided(MatchResult row) {
    List<Integer> cells =
        Arrays.stream(row.group().split("\\|"))
            .skip(1)
            .limit(5)
            .map(c -> Integer.valueOf(c.strip()))
            .toList();
    Decision decision =
        new Gate(new Rules(cells.get(4) / 100.0, 0.90))
            .decide(Docket.table(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    return "| "
        + cells.stream().map(String::valueOf).collect(Collectors.joining(" | "))
        + " | "
        + decision.answer()
        + " | "
        + decision.sentence()
        + " |";
  }

  /** As the page writes a result: four decimals, limits with {@code to} between them. */
  private static String shown(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, "%.4f", number + 0.0);
      case OptionalDouble some -> some.isEmpty() ? "none" : shown(some.getAsDouble());
      case OptionalInt some -> some.isEmpty() ? "none" : shown(some.getAsInt());
      case Optional<?> some -> some.map(StatisticsGuideTest::shown).orElse("none");
      case Interval interval -> shown(interval.lo()) + " to " + shown(interval.hi());
      case OneSidedLimits limits ->
          "at least " + shown(limits.lower()) + ", at most " + shown(limits.upper());
      case List<?> list ->
          list.stream().map(StatisticsGuideTest::shown).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private interface SectionReader {
    void read(Set<String> names, String body);
  }

  private void sections(SectionReader reader) {
    List<MatchResult> sections = SECTION.matcher(page).results().toList();
    assertThat(sections).hasSizeGreaterThan(20);
    sections.forEach(section -> reader.read(names(section.group(1)), section.group(2)));
  }

  private Set<String> named(String heading) {
    int start = page.indexOf("\n" + heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int end = page.indexOf("\n## ", start + 1);
    return names(page.substring(start, end < 0 ? page.length() : end));
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String examplesOf(String body) {
    return EXAMPLES.matcher(body).results().map(m -> m.group(2)).collect(Collectors.joining());
  }

  private static Set<String> publicTypes() {
    Set<String> types =
        HOUSE.stream()
            .filter(c -> c.getPackageName().equals("dev.assize.stats"))
            .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(types).hasSizeGreaterThan(30);
    return types;
  }

  private static boolean isUsed(String name) {
    return HOUSE.get("dev.assize.stats." + name).getDirectDependenciesToSelf().stream()
        .anyMatch(d -> !d.getOriginClass().getPackageName().equals("dev.assize.stats"));
  }
}
