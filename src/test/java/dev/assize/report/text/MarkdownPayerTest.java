package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.Hostile;
import dev.assize.report.PayerScene;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the Markdown forms say to whoever pays. */
class MarkdownPayerTest {

  private static String written(ReportFormat format, ReportView view) throws IOException {
    StringWriter out = new StringWriter();
    format.write(view, out);
    return out.toString();
  }

  private static String section(ReportFormat format, UnaryOperator<String> words)
      throws IOException {
    String all = written(format, PayerScene.view(words));
    return all.substring(all.indexOf("## What it costs"), all.indexOf("Run "));
  }

  @Test
  void a_job_summary_has_answers_figures_at_a_glance_and_folded_tables() throws IOException {
    String section = section(new MarkdownReport(), UnaryOperator.identity());

    assertThat(section)
        .startsWith(
            """
            ## What it costs and what it brings

            For whoever pays. Nothing here decides about the release.

            **Which tier is enough**

            - questions: small is enough.
            - letters: not told.

            **What a shorter prompt loses and saves**
            """)
        .contains(
            """
            **Not told**

            - What a router would bring cannot be told: one subject.

            | At a glance |  | Besides |
            | --- | --- | --- |
            | 1,000 replies | EUR 0.81 | (0.79 to 0.83); old 0.9 |
            """)
        .contains(
            """
            <details><summary>Which tier is enough: all figures, and what they rest on</summary>

            ### Kind of task: kind 0
            """)
        .endsWith("</details>\n\n");
  }

  @Test
  void a_comment_has_no_tables_but_the_glance() throws IOException {
    assertThat(section(new CommentReport(), UnaryOperator.identity()))
        .contains("questions: small is enough.", "| 1,000 replies |")
        .doesNotContain("<details>");
  }

  @Test
  void no_name_becomes_markup() throws IOException {
    Map<String, Integer> plain = kinds(text -> "plain words");
    for (String hostile : Hostile.STRINGS) {
      String brief = hostile.substring(0, Math.min(60, hostile.length()));
      assertThat(kinds(text -> "x " + brief)).as(brief).isEqualTo(plain);
    }
  }

  /** Text may be parted in more or fewer pieces; what parts it is a comment without effect. */
  private static Map<String, Integer> kinds(UnaryOperator<String> words) throws IOException {
    Rendered rendered = Rendered.of(section(new MarkdownReport(), words));
    Map<String, Integer> kinds = new TreeMap<>(rendered.parts());
    rendered.html().stream()
        .filter(each -> !each.equals("<!-- -->"))
        .forEach(each -> kinds.merge(each.replaceAll(">.*", ">"), 1, Integer::sum));
    return kinds;
  }
}
