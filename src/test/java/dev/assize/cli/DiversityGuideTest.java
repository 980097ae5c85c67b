package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ShownText;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/diversity.md} to the program: what it shows is what is printed. */
class DiversityGuideTest {

  private static final Path PAGE = Path.of("docs/diversity.md");
  private static final Pattern SHOWN = Pattern.compile("<!-- begin: (assize (diversity .*)) -->");
  private static final Pattern TYPED = Pattern.compile("(?m)^    assize (diversity .*)$");

  /** Zlib packs a little differently from system to system; no other figure has two decimals. */
  private static String unpacked(String text) {
    return text.replaceAll("[0-9]+\\.[0-9]{2}(?![0-9])", "RATIO");
  }

  @Test
  void the_output_shown_is_the_output_printed() throws Exception {
    List<MatchResult> shown = SHOWN.matcher(Files.readString(PAGE)).results().toList();
    assertThat(shown).hasSize(2);
    for (MatchResult command : shown) {
      Printed printed = Typed.in(Path.of("")).type(command.group(2).split(" "));
      assertThat(printed.err()).as(command.group(1)).isEmpty();
      ShownText.in(
          PAGE, command.group(1), "```\n" + printed.out() + "```\n", DiversityGuideTest::unpacked);
    }
  }

  @Test
  void every_option_that_is_typed_is_one() throws Exception {
    List<MatchResult> typed = TYPED.matcher(Files.readString(PAGE)).results().toList();
    assertThat(typed).hasSize(4);
    for (MatchResult command : typed) {
      Printed printed = Typed.in(Path.of("")).type(command.group(1).split(" "));
      assertThat(printed.err()).contains("there is no such file").doesNotContain("Try: ");
    }
  }

  /** The names in the tables are those that the program prints. */
  @Test
  void every_figure_and_every_gate_is_explained() throws Exception {
    String page = Files.readString(PAGE);
    String json =
        Typed.in(Path.of(""))
            .type(
                "diversity",
                "examples/generations/others.csv",
                "--reference",
                "examples/generations/golden.csv",
                "--column",
                "question",
                "--format",
                "json")
            .out();
    List<String> gates =
        Pattern.compile("\"figure\": \"(.*)\"")
            .matcher(json)
            .results()
            .map(gate -> gate.group(1))
            .toList();
    assertThat(gates).hasSize(6);
    assertThat(gates).allSatisfy(gate -> assertThat(page).contains("\n| " + gate + " | at "));
    assertThat(Pattern.compile("(?m)^  \"(\\w+)\"").matcher(json).results().map(m -> m.group(1)))
        .allSatisfy(member -> assertThat(page).contains("`" + member + "`"));
  }
}
