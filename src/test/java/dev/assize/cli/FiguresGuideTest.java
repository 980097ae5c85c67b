package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ShownText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code docs/economics.md} says that a figure stands, there it stands. */
class FiguresGuideTest {

  @TempDir Path temp;

  @Test
  void every_figure_of_every_page_is_in_the_guide() throws IOException {
    CostedReplies replies = new CostedReplies(temp, 240);
    replies.subject("small", i -> i % 5 != 0, 40).subject("large", i -> i % 9 != 0, 400).imported();
    replies.write("assize.yaml", StoredPapersTest.USE_CASE);
    StringBuilder table =
        new StringBuilder("| page of | under the heading | figure |\n|---|---|---|\n");
    for (List<String> command :
        List.of(
            List.of("tiers"),
            List.of("route"),
            List.of("trim", "large", "small"),
            List.of("worth", "latest:small"),
            List.of("hosting"))) {
      String[] typed = new String[command.size() + 3];
      typed[0] = "economics";
      for (int i = 0; i < command.size(); i++) {
        typed[i + 1] = command.get(i);
      }
      typed[typed.length - 2] = "--format";
      typed[typed.length - 1] = "html";
      Document page = CostPage.of(replies.type(typed));
      assertThat(page.select("figure.chart")).as(command.toString()).isNotEmpty();
      for (Element figure : page.select("figure.chart")) {
        table.append(
            "| `%s` | %s | %s |\n"
                .formatted(
                    command.getFirst(), heading(figure), figure.select("svg > title").text()));
      }
    }

    ShownText.in(Path.of("docs/economics.md"), "figures", table.toString());
  }

  private static String heading(Element figure) {
    Element above = figure.parent();
    while (above != null && !above.tagName().equals("h3")) {
      above = above.previousElementSibling();
    }
    return above == null ? "" : above.text();
  }
}
