package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.CutText;
import dev.assize.report.Hostile;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  @Test
  void the_decision_stands_first_and_the_marker_last() throws IOException {
    String summary = markdown(Trial500.view(Trial500.compared(500, 41, 3)));
    assertThat(summary)
        .startsWith(
            "## \u25a0 HOLD: Quality fell by 7.6 points (90 % interval -9.9 to -5.6) on 500 paired")
        .containsSubsequence(
            "**Why**",
            "| extraction | 100.0 % (97.4 to 100.0), n 100 | 58.6 %",
            "Difference: -7.6 points (90 % interval -9.9 to -5.6), n 500; mid-p McNemar p 8.7e-10",
            "<details><summary>Broke: ",
            "**To know**",
            "page `report.html`")
        .endsWith("<!-- assize-report -->\n");
  }

  @Test
  void a_fence_is_longer_than_any_run_of_backticks_within() {
    String fenced = Markdown.fenced(new CutText("a\n`````\nb", 7));
    assertThat(fenced)
        .isEqualTo("``````text\na\n`````\nb\n``````\n\n(7 more characters not shown)\n");
  }

  @Test
  void hostile_texts_stay_within_their_fences_and_the_rest_holds_nothing_live() throws IOException {
    for (String hostile : Hostile.STRINGS) {
      String summary =
          markdown(Trial500.view(Trial500.texts(text -> hostile), Trial500.compared(60, 2, 1)));
      String outside = outsideFences(summary);
      assertThat(outside).doesNotContain("](", "<script", "<img", "<svg", "evil");
      assertThat(summary).hasSizeLessThan(60_000);
    }
  }

  @Test
  void names_from_outside_are_no_mentions_references_images_or_markup() {
    for (String hostile : Hostile.STRINGS) {
      if (hostile.length() < 1_000) {
        String line = Markdown.text(hostile);
        assertThat(line).doesNotContain("\n");
        String live = line.replace("<!-- -->", "\u0000").replaceAll("&#\\d+;", "");
        assertThat(live).doesNotContain("<", ">", "[", "]", "`", "|", "*", "_", "://", "www.");
        assertThat(live).doesNotContainPattern("[@#][A-Za-z0-9]");
        assertThat(live).doesNotContain("&");
      }
    }
  }

  private static String markdown(ReportView view) throws IOException {
    StringWriter text = new StringWriter();
    new MarkdownReport().write(view, text);
    return text.toString();
  }

  /** What a reader of CommonMark sees outside of fenced code. */
  private static String outsideFences(String markdown) {
    Pattern fence = Pattern.compile("^(`{3,})(.*)$");
    List<String> outside = new ArrayList<>();
    String open = "";
    for (String line : markdown.split("\n", -1)) {
      Matcher mark = fence.matcher(line);
      boolean isFence = mark.matches();
      if (open.isEmpty() && isFence && !mark.group(2).contains("`")) {
        open = mark.group(1);
      } else if (open.isEmpty()) {
        outside.add(line);
      } else if (isFence && mark.group(1).length() >= open.length() && mark.group(2).isBlank()) {
        open = "";
      }
    }
    assertThat(open).isEmpty();
    return String.join("\n", outside);
  }
}
