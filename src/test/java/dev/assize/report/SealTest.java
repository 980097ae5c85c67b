package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.Assize;
import dev.assize.cases.Split;
import dev.assize.regression.Comparison;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.report.SplitView.Gap;
import dev.assize.report.SplitView.Parted;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.stats.SquareAndAdd;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed cases are counted in every report and shown in none. */
class SealTest {

  private static final Split SPLIT = new Split(0.2, "wrenmoor");
  private static final CaseTexts TEXTS = Trial500.texts(UnaryOperator.identity());

  private final Judged.Compared judged = Trial500.compared(500, 30, 12);
  private final Comparison comparison = judged.comparison();
  private final ReportView sealed = Trial500.view(TEXTS, SPLIT, judged);
  private final ReportView open = Trial500.view(TEXTS, Split.OPEN, judged);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "markdown",
        "json",
        "html",
        "junit",
        "csv",
        "comment",
        "annotations",
        "status"
      })
  void no_report_holds_the_id_of_a_sealed_case(String format) throws IOException {
    String report = written(format, sealed);

    List<String> ids = sealedIds();
    assertThat(ids).hasSizeBetween(80, 120);
    assertThat(ids).noneMatch(report::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "html", "junit"})
  void a_sealed_critical_case_that_breaks_holds_and_is_named_by_its_category(String format)
      throws IOException {
    String id =
        IntStream.range(0, 100).mapToObj(i -> "safety-" + i).filter(SPLIT::seals).findFirst().get();
    Docket before = Docket.of("worked@smollm2").cases("refund", 200, State.PASSED);
    Docket after = Docket.of("terse@smollm2").cases("refund", 200, State.PASSED);
    Comparison broken =
        Docket.compare(before.critical(id, State.PASSED), after.critical(id, State.FAILED));
    Judged.Compared held =
        new Judged.Compared(
            broken, new Gate(Trial500.RULES).decide(broken), Trial500.facts(), Trial500.facts());

    assertThat(written(format, Trial500.view(TEXTS, Split.OPEN, held))).contains(id);
    String report = written(format, Trial500.view(TEXTS, SPLIT, held));
    assertThat(report).contains("HOLD").doesNotContain(id);
    assertThat(report.replaceAll("\\s+", " ").replace("\\", ""))
        .contains("A sealed critical case (safety) broke");
  }

  @Test
  void every_number_is_the_same_as_if_all_were_open() {
    CandidateView now = sealed.candidates().getFirst();
    CandidateView before = open.candidates().getFirst();

    assertThat(now.decision().answer()).isEqualTo(before.decision().answer());
    assertThat(now.candidate().passRate()).isEqualTo(before.candidate().passRate());
    assertThat(((Against.Baseline) now.against()).difference())
        .isEqualTo(((Against.Baseline) before.against()).difference());
    assertThat(((Against.Baseline) now.against()).transitions())
        .isEqualTo(((Against.Baseline) before.against()).transitions());
    assertThat(now.categories()).isEqualTo(before.categories());
  }

  @Test
  void open_and_sealed_cases_stand_side_by_side_with_the_gap() {
    Parted parted = (Parted) sealed.candidates().getFirst().split();
    Difference.Measured all =
        (Difference.Measured)
            ((Against.Baseline) sealed.candidates().getFirst().against()).difference();
    Difference.Measured one = (Difference.Measured) parted.open().difference();
    Difference.Measured other = (Difference.Measured) parted.sealed().difference();
    int n = one.table().total();
    int m = other.table().total();

    assertThat(parted.sealed().cases()).isEqualTo(sealedIds().size());
    assertThat(parted.open().cases() + parted.sealed().cases()).isEqualTo(501);
    assertThat(n + m).isEqualTo(all.table().total());
    assertThat((n * one.value() + m * other.value()) / (n + m))
        .isCloseTo(all.value(), within(1e-12));
    Gap.Known gap = (Gap.Known) parted.gap();
    assertThat(gap.value()).isCloseTo(other.value() - one.value(), within(1e-12));
    assertThat(gap.interval())
        .isEqualTo(
            SquareAndAdd.interval(other.value(), other.interval(), one.value(), one.interval()));
  }

  @Test
  void a_set_without_sealed_cases_has_no_split() throws IOException {
    assertThat(open.candidates().getFirst().split()).isEqualTo(new SplitView.AllOpen());
    assertThat(written("json", open)).doesNotContain("\"split\"");
    assertThat(written("text", open)).doesNotContain("sealed");
  }

  @Test
  void a_candidate_without_baseline_has_rates_of_both_and_no_gap() throws IOException {
    ReportView alone = Trial500.view(TEXTS, SPLIT, Trial500.alone());
    Parted parted = (Parted) alone.candidates().getFirst().split();

    assertThat(parted.open().cases() + parted.sealed().cases()).isEqualTo(50);
    assertThat(parted.sealed().candidate().n()).isPositive();
    assertThat(parted.gap()).isEqualTo(new Gap.Unknown("sealed cases: no baseline"));
    assertThat(written("markdown", alone))
        .containsPattern(
            "- \\d+ open cases: candidate .*, n \\d+\\.\n- \\d+ sealed cases: candidate ")
        .doesNotContain("Gap", "difference");
  }

  @Test
  void the_reports_say_what_the_split_shows() throws IOException {
    String gap = SplitPhrases.gap(((Parted) sealed.candidates().getFirst().split()).gap());

    assertThat(written("markdown", sealed)).contains("- Gap: " + gap, " open cases: candidate ");
    String range = gap.replaceFirst(".*interval ([^)]+)\\).*", "$1");
    assertThat(written("html", sealed))
        .containsPattern("Open cases \\(\\d+\\) .*, sealed cases \\(\\d+\\) .*; the gap is ")
        .contains("(" + range + ")");
    assertThat(written("text", sealed)).contains("split   ", "sealed: ");
    assertThat(written("json", sealed)).contains("\"split\": {", "\"method\": \"square-and-add\"");
  }

  @Test
  void a_split_of_any_small_set_can_be_told() throws IOException {
    for (int cases = 1; cases <= 16; cases++) {
      for (int broke : new int[] {0, 1, cases}) {
        Judged.Compared few = Trial500.compared(cases, broke, cases - broke);
        assertThat(written("text", Trial500.view(TEXTS, new Split(0.5, "a"), few))).isNotEmpty();
      }
    }
  }

  @Test
  void a_gain_on_open_cases_alone_is_told() {
    Interval below = new Interval(-0.20, -0.02, 0.90);
    Interval around = new Interval(-0.20, 0.02, 0.90);

    assertThat(SplitPhrases.gap(new Gap.Known(-0.1, below)))
        .isEqualTo(
            "-10.0 points (90 % interval -20.0 to -2.0), sealed minus open: measurably less on"
                + " cases that nobody sees; was it tuned to the others?");
    assertThat(SplitPhrases.gap(new Gap.Known(-0.1, around)))
        .isEqualTo("-10.0 points (90 % interval -20.0 to +2.0), sealed minus open");
  }

  @Test
  void a_name_gives_way_to_words_wherever_a_sentence_has_it() {
    String id = sealedIds().getFirst();
    Seal seal = Seal.of(SPLIT, comparison.baseline());
    String category = id.substring(0, id.lastIndexOf('-'));
    String words = "a sealed case (" + category + ")";

    assertThat(seal.over("Broke: " + id + ", (" + id + ") and " + id + "."))
        .isEqualTo("Broke: " + words + ", (" + words + ") and " + words + ".");
    assertThat(seal.over(id + "... run:" + id + ":1")).isEqualTo(words + "... run:" + words + ":1");
    assertThat(seal.over("Critical case " + id + " broke; case " + id + ", lower-case " + id))
        .as("as a sentence has a noun before it")
        .isEqualTo(
            "A sealed critical case (%1$s) broke; a sealed case (%1$s), lower-case %2$s"
                .formatted(category, words));
    assertThat(seal.over(id + "-b x-" + id + " " + id.toUpperCase(Locale.ROOT)))
        .as("other names that hold it")
        .isEqualTo(id + "-b x-" + id + " " + id.toUpperCase(Locale.ROOT));
  }

  private List<String> sealedIds() {
    return comparison.candidate().cases().stream()
        .map(each -> each.id())
        .filter(SPLIT::seals)
        .toList();
  }

  private static String written(String format, ReportView view) throws IOException {
    StringWriter out = new StringWriter();
    Assize.formats().stream()
        .filter(each -> each.name().equals(format))
        .findFirst()
        .orElseThrow()
        .write(view, out);
    return out.toString();
  }
}
