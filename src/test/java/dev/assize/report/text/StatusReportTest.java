package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.Comparison;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.report.HostileCorpus;
import dev.assize.report.Judged;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import dev.assize.score.State;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StatusReportTest {

  @Test
  void a_decision_fits_one_line() throws IOException {
    assertThat(status(Trial500.view(Trial500.compared(500, 41, 3))))
        .isEqualTo(
            "HOLD: quality -7.6 points (-9.9 to -5.6), 41 broke, 3 fixed;"
                + " terse@smollm2 against worked@smollm2\n");
    assertThat(status(Trial500.view(Trial500.alone())))
        .isEqualTo(
            "INCONCLUSIVE: There is no baseline to compare with: none is named in assize.yaml.\n");
    assertThat(status(Trial500.view())).isEqualTo("INCONCLUSIVE: there is no candidate\n");
  }

  @Test
  void of_several_candidates_the_gravest_is_told_and_the_others_counted() throws IOException {
    assertThat(status(Trial500.view(Trial500.compared(500, 0, 9), Trial500.compared(500, 41, 3))))
        .startsWith("HOLD: quality -7.6 points")
        .endsWith("; and 1 more candidate\n");
  }

  @Test
  void what_does_not_fit_is_left_out_as_a_whole() throws IOException {
    for (String hostile : HostileCorpus.usual()) {
      String line = status(named(hostile + "\ud83d\ude00".repeat(hostile.length() % 60)));
      assertThat(line.substring(0, line.length() - 1)).hasSizeLessThanOrEqualTo(StatusLine.MOST);
      assertThat(line).endsWith("\n").hasLineCount(1).doesNotContain("\u202e", "\u001b", "\r");
      assertThat(line).startsWith("HOLD: quality -100.0 points (");
    }
    assertThat(status(named("x".repeat(200)))).endsWith(" 9 broke, 0 fixed\n");
  }

  private static ReportView named(String subject) {
    Docket before = Docket.of("worked@smollm2").cases("refund", 9, State.PASSED);
    Docket after = Docket.of(subject).cases("refund", 9, State.FAILED);
    Comparison comparison = Docket.compare(before, after);
    return Trial500.view(
        new Judged.Compared(
            comparison,
            new Gate(Trial500.RULES).decide(comparison),
            Trial500.facts(),
            Trial500.facts()));
  }

  private static String status(ReportView view) throws IOException {
    StringWriter line = new StringWriter();
    new StatusReport().write(view, line);
    return line.toString();
  }
}
