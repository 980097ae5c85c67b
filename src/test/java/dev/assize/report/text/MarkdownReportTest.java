package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.Decision;
import dev.assize.report.AdverseTrial;
import dev.assize.report.CandidateView;
import dev.assize.report.CutText;
import dev.assize.report.Hostile;
import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.Judged;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {

  private static final Pattern OURS =
      Pattern.compile(
          "<!-- -->|<details><summary>Broke: [a-z0-9-]+</summary>|</details>"
              + "|<!-- assize-report: [A-Za-z0-9._-]* -->");

  /** Mentions, issues, commits and addresses, as code hosts find them in plain text. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)(?<![\\w])@[a-z0-9]|(?<![\\w&])#[0-9]|\\bGH-[0-9]|\\b[0-9a-f]{40}\\b|://|\\bwww\\.|\\w@\\w+\\.\\w");

  @Test
  void the_gravest_of_several_candidates_stands_first_and_is_never_cut_away() {
    Judged[] many = new Judged[22];
    Arrays.fill(many, Trial500.compared(50, 0, 0));
    many[21] = Trial500.compared(500, 45, 0);

    assertThat(markdown(Trial500.view(many[0], many[21]))).startsWith("## \u25a0 HOLD");
    assertThat(comment(Trial500.view(many))).startsWith("## \u25a0 HOLD");
  }

  @Test
  void adversarial_cases_are_told_by_mutator_place_risk_and_golden_case() {
    String text = markdown(AdverseTrial.view());
    assertThat(text)
        .containsSubsequence(
            "Adversarial cases:",
            "- Candidate: effective context length 1,000 tokens of padding (not 4,000)",
            "not corrected for what these may misread",
            "| 1,000 | 0 | 5 of 6 (",
            "| 16,000 | 100 | none decided; 6 beyond the model's context |",
            "| 4,000 | all | 20 of 30 (",
            "| all | 50 | ",
            "NoLiMa (ICML 2025)",
            "| C01 degenerate input | budget | 6 | 5 | 1 | 0 | 0 | 1 of 6 (16.7 %, ",
            "| newly failing | golden case |",
            "| golden case at its worst |",
            "| LLM07:2025 | AML.T0056 | \u2013 | 6 |",
            "Not covered: LLM03:2025 supply chain (OWASP Top 10 for LLM applications 2025); ");
    assertThat(markdown(AdverseTrial.alone())).doesNotContain("newly failing", "Baseline");
    assertThat(markdown(Trial500.view(Trial500.compared(50, 1, 1))))
        .doesNotContain("Adversarial", "OWASP");
  }

  @Test
  void the_decision_stands_first_and_the_marker_last() {
    assertThat(markdown(Trial500.view(Trial500.compared(500, 41, 3))))
        .startsWith(
            "## \u25a0 HOLD: Quality fell by 7.6 points (90 % interval -9.9 to -5.6) on 500 paired")
        .containsSubsequence(
            "**Why**",
            "| extraction | 100.0 % (97.4 to 100.0), n 100 | 58.6 %",
            "| 41 / 0 |",
            "Difference: -7.6 points (90 % interval -9.9 to -5.6), n 500; mid-p McNemar p 8.7e-10",
            "latency median ",
            "<details><summary>Broke: ",
            "The baseline's reply (untrusted model output):\n\n```text\nYour refund is paid",
            "The candidate's reply (untrusted model output):\n\n```text\nYou get a voucher",
            "**To know**",
            "`assize report 20261121T101500Z-1a2b3c4d`")
        .doesNotContain("Shortened:")
        .endsWith("<!-- assize-report: parcel-helpdesk -->\n");
  }

  @Test
  void a_comment_shows_five_cases_by_the_first_sentence_that_differs() {
    String comment = comment(Trial500.view(Trial500.compared(500, 41, 3)));
    assertThat(comment.split("<details><summary>Broke: ", -1)).hasSize(6);
    assertThat(comment)
        .contains(
            "The baseline's reply first differs here (untrusted model output):\n\n```text\nYour refund")
        .contains("Where the candidate has (untrusted model output):\n\n```text\nYou get a voucher")
        .doesNotContain("Shortened:")
        .endsWith("<!-- assize-report: parcel-helpdesk -->\n");
  }

  @Test
  void the_first_difference_is_a_sentence_of_each() {
    assertThat(FirstDifference.between("One. Two is so. Three.", "One. Two is not. Three."))
        .isEqualTo(new FirstDifference("Two is so.", "Two is not."));
    assertThat(FirstDifference.between("One.", "One. Two."))
        .isEqualTo(new FirstDifference("", "Two."));
    assertThat(FirstDifference.between("", "")).isEqualTo(new FirstDifference("", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment", "markdown"})
  void what_does_not_fit_is_left_out_by_kind_and_the_text_says_so(String format) {
    int most = format.equals("comment") ? CommentReport.MOST : MarkdownReport.MOST;
    UnaryOperator<String> wide = text -> "\u5b57\u202e<".repeat(5_000);
    ReportView texts = Trial500.view(Trial500.texts(wide), compared(4));
    ReportView reasons = withReasons(Trial500.view(Trial500.compared(500, 41, 3)), 20_000);
    ReportView candidates = Trial500.view(compared(200));
    for (ReportView view : List.of(texts, reasons, withReasons(candidates, 500))) {
      String text = format.equals("comment") ? comment(view) : markdown(view);
      assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(most);
      assertThat(text).endsWith("<!-- assize-report: parcel-helpdesk -->\n");
      assertThat(Rendered.of(text).html()).allMatch(html -> OURS.matcher(html).matches());
    }
    String many = format.equals("comment") ? comment(reasons) : markdown(reasons);
    assertThat(many).contains("Shortened: ", " more\n").contains("HOLD");
    String none = format.equals("comment") ? comment(withReasons(candidates, 500)) : "";
    assertThat(none).matches(text -> text.isEmpty() || text.contains("only the decisions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment", "markdown"})
  void no_hostile_string_becomes_markup_a_link_a_mention_or_a_reference(String format) {
    Rendered plain = Rendered.of(written(format, HostileViews.view(text -> "plain")));
    assertThat(plain.parts()).containsKeys("FencedCodeBlock", "ListItem", "TableCell", "Heading");
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view -> {
              String text = written(format, view);
              Rendered rendered = Rendered.of(text);
              assertThat(rendered.parts().keySet())
                  .as(text)
                  .isSubsetOf(plain.parts().keySet())
                  .doesNotContain("Link", "Image", "BlockQuote", "Emphasis", "IndentedCodeBlock");
              for (String kind :
                  List.of("Heading", "TableRow", "TableCell", "StrongEmphasis", "Code")) {
                assertThat(rendered.parts().get(kind)).as(kind).isEqualTo(plain.parts().get(kind));
              }
              assertThat(rendered.html()).allMatch(html -> OURS.matcher(html).matches());
              assertThat(rendered.texts()).noneMatch(words -> LIVE.matcher(words).find());
              assertThat(text).doesNotContain("\u202e", "\u0000", "\u001b", "\r");
            });
    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
  }

  @Test
  void each_hostile_string_is_one_line_of_plain_text() {
    for (String hostile : HostileCorpus.usual()) {
      Rendered rendered = Rendered.of("- " + Markdown.text(hostile) + "\n\nend");
      assertThat(rendered.parts())
          .as(hostile)
          .isIn(
              Rendered.of("- x\n\nend").parts(),
              // Nothing but white space.
              Rendered.of("- \n\nend").parts());
      assertThat(rendered.html()).as(hostile).allMatch("<!-- -->"::equals);
      assertThat(rendered.texts()).as(hostile).noneMatch(words -> LIVE.matcher(words).find());
    }
  }

  @Test
  void a_number_stays_as_it_is_and_what_begins_a_list_does_not() {
    assertThat(List.of("14.2 % (11.1 to 17.6)", "-0.4", "+6.2"))
        .allSatisfy(number -> assertThat(Markdown.text(number)).isEqualTo(number));
    assertThat(List.of("14. more", "14.", "1) one", "- one", "-", "+ one", "---", "==="))
        .allSatisfy(list -> assertThat(Markdown.text(list)).contains("<!-- -->"));
  }

  @Test
  void a_fence_is_longer_than_any_run_of_backticks_within() {
    String fenced = Markdown.fenced(new CutText("a\n`````\nb", 7));
    assertThat(fenced)
        .isEqualTo("``````text\na\n`````\nb\n``````\n\n(7 more characters not shown)\n");
    for (String hostile : HostileCorpus.usual()) {
      Rendered rendered = Rendered.of(Markdown.fenced(new CutText(hostile, 0)));
      assertThat(rendered.parts()).as(hostile).hasSize(2).containsEntry("FencedCodeBlock", 1);
    }
  }

  @Test
  void the_marker_is_a_comment_whatever_the_project_is_called() {
    for (String hostile : HostileCorpus.usual()) {
      assertThat(Markdown.marker(hostile)).matches(OURS);
    }
  }

  @Test
  void very_long_texts_fit() {
    for (String hostile : Hostile.STRINGS) {
      ReportView view = Trial500.view(Trial500.texts(text -> hostile), Trial500.compared(60, 2, 1));
      assertThat(markdown(view)).hasSizeLessThan(60_000);
      assertThat(Rendered.of(comment(view)).html()).allMatch(html -> OURS.matcher(html).matches());
    }
  }

  private static Judged[] compared(int candidates) {
    Judged[] judged = new Judged[candidates];
    Arrays.fill(judged, Trial500.compared(100, 9, 3));
    return judged;
  }

  private static ReportView withReasons(ReportView view, int count) {
    return new ReportView(
        view.heading(),
        view.candidates().stream().map(c -> withReasons(c, count)).toList(),
        view.manifest());
  }

  private static CandidateView withReasons(CandidateView view, int count) {
    Decision plain = view.decision();
    List<String> reasons =
        Collections.nCopies(count, "Critical case refunds-00012 broke (unconfirmed: 1 trial).");
    return new CandidateView(
        new Decision(plain.answer(), plain.sentence(), reasons, plain.toSettle(), plain.rules()),
        view.rules(),
        view.candidate(),
        view.against(),
        view.categories(),
        view.split(),
        view.adversity(),
        view.judges(),
        view.agreement(),
        view.toKnow(),
        view.index(),
        view.shown(),
        view.leftOut(),
        view.past());
  }

  private static String markdown(ReportView view) {
    return written("markdown", view);
  }

  private static String comment(ReportView view) {
    return written("comment", view);
  }

  private static String written(String format, ReportView view) {
    ReportFormat chosen = format.equals("comment") ? new CommentReport() : new MarkdownReport();
    StringWriter text = new StringWriter();
    try {
      chosen.write(view, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
