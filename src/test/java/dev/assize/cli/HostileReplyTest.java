package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model may write anything; it reaches every output as text, visibly, and in bounds. */
class HostileReplyTest {

  private static final String MARKUP =
      "</td></pre><script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} <#list x as y>"
          + " | cell | [link](javascript:alert(3)) ![](http://127.0.0.1:9/beacon) ```\n# heading\n";
  private static final String CONTROL = "\u001b[31mred\u001b[0m\u0000\u0007\u202ebackwards\u200b\r";
  private static final String LONE = "half \ud83d pair \udc00 end";

  @TempDir Path temp;

  @Test
  void hostile_replies_are_shown_and_do_nothing() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains("anew")
                    ? MARKUP + CONTROL + LONE + "x".repeat(1 << 20)
                    : "answer 1, answer 2, answer 3")) {
      TinyProject.in(temp, model.url(), 3);
      Printed run = Typed.in(temp).type("run");
      assertThat(run.code()).as(run.err()).isIn(3, 4);
      Path folder = temp.resolve("reports").resolve(run.run());
      String html = Files.readString(folder.resolve("report.html"));
      assertThat(html)
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert", "<img src=x", "\u001b", "\u0000", "\u202e");
      assertThat(html.length()).isLessThan(1_000_000);
      String markdown = Files.readString(folder.resolve("report.md"));
      assertThat(markdown).doesNotContain("\u001b", "\u0000", "\u202e");
      assertThat(markdown.replaceAll("(?s)\n````text\n.*?\n````\n", "\n"))
          .as("outside of fences longer than any in the reply")
          .contains("untrusted model output")
          .doesNotContain("<script>", "javascript:", "<img", "# heading");
      byte[] json = Files.readAllBytes(folder.resolve("report.json"));
      assertThat(json.length).isLessThan(2_000_000);
      assertThat(Json.parseObject(new String(json, StandardCharsets.UTF_8)).text("schema"))
          .isPresent();
      assertThat(run.out()).doesNotContain("\u001b", "\u0000", "\u202e", "<script>");
      Printed show = Typed.in(temp).type("show", "case-001");
      assertThat(show.out())
          .contains("<script>alert(1)</script>", "\u27e6U+001B\u27e7", "\u27e6U+0000\u27e7")
          .contains("\u27e6U+202E\u27e7", "\u27e6U+D83D\u27e7", "\u27e6U+DC00\u27e7")
          .doesNotContain("\u001b", "\u0000", "\u202e", "\r");
      assertThat(show.out().length()).isGreaterThan(1 << 20);
      for (String format : new String[] {"json", "md", "html", "text"}) {
        String side = run.run() + ":old@m";
        String other = run.run() + ":new@m";
        Printed compared = Typed.in(temp).type("compare", side, other, "--format", format);
        assertThat(compared.code()).as(format).isEqualTo(run.code());
        assertThat(compared.out()).as(format).isNotEmpty().doesNotContain("\u001b", "\u0000");
      }
    }
  }
}
