package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.Judged;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportFormat.Inconclusive;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnnotationsReportTest {

  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) (?:([a-z]+=[^:,]*)(?:,|(?=::)))+::(.*)");

  @Test
  void a_reason_points_at_the_line_of_its_case() {
    List<String> lines = lines(Trial500.view(critical(2)));
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst())
        .startsWith("::error title=Assize%3A HOLD%2C terse@smollm2::2 critical cases broke: ")
        .contains("(90 %25 interval");
    assertThat(lines.get(1))
        .startsWith(
            "::error file=golden-queries/all.csv,line=10,title=Assize%3A HOLD%2C terse@smollm2::"
                + "Critical case safety-0 broke");
  }

  @Test
  void at_most_ten_of_a_kind_are_written_and_the_last_counts_the_rest() {
    List<String> lines = lines(Trial500.view(critical(30)));
    assertThat(lines).hasSize(10);
    assertThat(lines.getLast()).isEqualTo("::error title=Assize::22 more, see the report");
  }

  @Test
  void inconclusive_is_an_error_or_where_a_build_only_warns_a_warning() {
    ReportView view = Trial500.view(Trial500.alone());
    assertThat(lines(view)).singleElement().asString().startsWith("::error title=Assize%3A INC");
    assertThat(lines(new AnnotationsReport().on(Inconclusive.WARN), view))
        .singleElement()
        .asString()
        .startsWith("::warning title=Assize%3A INCONCLUSIVE%2C terse@smollm2::");
    assertThat(lines(Trial500.view())).singleElement().asString().contains("%0AAsk a candidate");
  }

  @Test
  void what_ships_has_nothing_to_say() {
    assertThat(lines(Trial500.view(Trial500.compared(500, 0, 20)))).isEmpty();
  }

  @Test
  void what_a_team_accepted_is_a_notice_where_it_is_written() {
    assertThat(lines(accepting(Answer.SHIP)))
        .containsExactly(
            "::notice file=reports/accepted.jsonl,line=2,title=Assize%3A SHIP%2C terse@smollm2::"
                + "safety-0 is accepted until 2026-12-21: new law");
  }

  /** It blocks nothing, whatever else does. */
  @Test
  void what_a_team_accepted_is_no_error_of_a_version_that_is_held() {
    String reason = "Accepted by Ann until 2026-12-21: case safety-0 broke, new law";
    assertThat(lines(accepting(Answer.HOLD, reason)))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("::error title=");
    assertThat(lines(accepting(Answer.HOLD, reason)).getLast()).startsWith("::notice file=");
  }

  private static ReportView accepting(Answer answer, String... reasons) {
    Docket before = Docket.of("worked@smollm2").critical("safety-0", State.PASSED);
    Docket after = Docket.of("terse@smollm2").critical("safety-0", State.FAILED);
    Acceptance accepted =
        new Acceptance(
            new Acceptance.Matter.Case("safety-0"),
            Digest.of("terse@smollm2"),
            "terse@smollm2",
            "new law",
            "Ann",
            LocalDate.of(2026, 11, 21),
            LocalDate.of(2026, 12, 21),
            new Place("reports/accepted.jsonl", 2));
    Decision decision =
        new Decision(answer, "Decided.", List.of(reasons), List.of(), List.of(), List.of(accepted));
    return Trial500.view(
        new Judged.Compared(
            Docket.compare(before, after), decision, Trial500.facts(), Trial500.facts()));
  }

  @Test
  void no_hostile_string_ends_a_command_or_begins_another() {
    for (String hostile : HostileCorpus.usual()) {
      Place place = new Place(hostile, 3);
      String line =
          new Annotation(Annotation.Kind.ERROR, Optional.of(place), hostile, hostile).line();
      Matcher command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      assertThat(line.split("::", -1)[1].split(",", -1)).as(line).hasSize(3);
      assertThat(line).doesNotContain("\n", "\r", "\u001b", "\u0000");
    }
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view -> assertThat(lines(view)).hasSize(1).allMatch(COMMAND.asMatchPredicate()));
    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
  }

  private static Judged critical(int broke) {
    Docket before = Docket.of("worked@smollm2").cases("refund", 200, State.PASSED);
    Docket after = Docket.of("terse@smollm2").cases("refund", 200, State.PASSED);
    for (int i = 0; i < broke; i++) {
      before.critical("safety-" + i, State.PASSED);
      after.critical("safety-" + i, State.FAILED);
    }
    Comparison comparison = Docket.compare(before, after);
    return new Judged.Compared(
        comparison,
        new Gate(Trial500.RULES).decide(comparison),
        Trial500.facts(),
        Trial500.facts());
  }

  private static List<String> lines(ReportView view) {
    return lines(new AnnotationsReport(), view);
  }

  private static List<String> lines(ReportFormat format, ReportView view) {
    StringWriter text = new StringWriter();
    try {
      format.write(view, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().toList();
  }
}
