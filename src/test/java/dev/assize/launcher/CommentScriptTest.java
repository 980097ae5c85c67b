package dev.assize.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A pull request gets one comment a project, and nobody else's is touched. */
@DisabledOnOs(OS.WINDOWS)
class CommentScriptTest {

  private static final String MARK = "<!-- assize-report: helpdesk -->";

  @TempDir Path tree;
  private String pull = "17";

  /** In place of GitHub: keeps what it is asked, and answers with what a test has laid down. */
  @BeforeEach
  void fakeGithub() throws IOException {
    Workshop.executable(
        tree.resolve("gh"),
        """
        printf '%s\\n' "$*" >>calls
        case $* in *--paginate*) cat known ;; esac
        """);
    Files.writeString(tree.resolve("known"), "");
  }

  @Test
  void the_first_report_is_written_as_a_comment() throws Exception {
    assertThat(comment("## \u25a0 HOLD: quality -4.0 points\n\n" + MARK + "\n")).isZero();

    assertThat(calls()).hasSize(2);
    assertThat(calls().getFirst())
        .startsWith("api --paginate repos/wrenmoor/support/issues/17/comments?per_page=100 --jq ")
        .contains("github-actions[bot]", "contains(\"" + MARK + "\")");
    assertThat(calls().getLast())
        .isEqualTo(
            "api --method POST repos/wrenmoor/support/issues/17/comments -F body=@report.comment.md");
  }

  @Test
  void the_next_one_is_written_over_the_first_of_its_own() throws Exception {
    Files.writeString(tree.resolve("known"), "4711\n4712\n");

    assertThat(comment("## \u25b2 SHIP: Same version, nothing was compared\n\n" + MARK + "\n"))
        .isZero();
    assertThat(calls().getLast())
        .isEqualTo(
            "api --method PATCH repos/wrenmoor/support/issues/comments/4711"
                + " -F body=@report.comment.md");
  }

  @Test
  void where_nothing_was_compared_nobody_is_disturbed() throws Exception {
    assertThat(
            comment("## \u25b2 SHIP: Same version, nothing was compared afresh.\n\n" + MARK + "\n"))
        .isZero();
    assertThat(calls()).hasSize(1);
  }

  @Test
  void what_is_no_comment_of_ours_and_what_is_no_number_is_refused() throws Exception {
    assertThat(comment("## HOLD\n\n<!-- assize-report: a\"); .b -->\n")).isEqualTo(2);
    pull = "17/../18";
    assertThat(comment("## HOLD\n\n" + MARK + "\n")).isEqualTo(2);
    assertThat(tree.resolve("calls")).doesNotExist();
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(tree.resolve("calls"));
  }

  private int comment(String text) throws Exception {
    Files.writeString(tree.resolve("report.comment.md"), text);
    var builder =
        new ProcessBuilder(Path.of(".ci/comment").toAbsolutePath().toString(), "report.comment.md");
    builder.directory(tree.toFile());
    builder.environment().merge("PATH", tree.toString(), (old, fake) -> fake + ":" + old);
    builder.environment().put("GITHUB_REPOSITORY", "wrenmoor/support");
    builder.environment().put("PULL_REQUEST", pull);
    builder.redirectErrorStream(true).redirectOutput(tree.resolve("out").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
