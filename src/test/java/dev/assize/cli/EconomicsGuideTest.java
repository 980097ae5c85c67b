package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assize.OwnProject;
import dev.assize.ShownText;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/economics.md} shows is what its commands print, over the recordings here. */
class EconomicsGuideTest {

  private static final Path GUIDE = Path.of("docs/economics.md");

  private static final String ONE = "../../.assize/runs/latest";
  private static final String TWO = "../tiers/.assize/runs/latest";
  private static final String THREE = "../prompt-versions/.assize/runs/latest";

  @TempDir static Path temp;
  private static boolean isAllRecorded;

  @BeforeAll
  static void playsTheRecordings() throws Exception {
    OwnProject.copy(temp);
    Path example = temp.resolve("examples/economics");
    Files.createDirectories(example);
    Files.copy(Path.of("examples/economics/assize.yaml"), example.resolve("assize.yaml"));
    Path cuts = temp.resolve("examples/cuts");
    Files.createDirectories(cuts);
    for (String file : List.of("assize.yaml", "worked.md")) {
      Files.copy(Path.of("examples/cuts").resolve(file), cuts.resolve(file));
    }
    for (List<String> run :
        List.of(
            List.of("-C", "."),
            List.of("-C", "examples/tiers"),
            List.of("-C", "examples/prompt-versions"),
            List.of("-C", "examples/economics"))) {
      assertThat(Files.readString(GUIDE))
          .contains(("    assize run " + String.join(" ", run)).replace(" -C .", ""));
      Printed played =
          Typed.in(temp).type(run.get(0), run.get(1), "run", "--mode", "replay", "--quiet");
      assertThat(played.code()).as(played.toString()).isIn(0, 3, 4);
    }
    isAllRecorded = errored() == 0;
  }

  private static long errored() throws Exception {
    Printed all =
        Typed.in(temp)
            .type(
                "economics",
                "tiers",
                "-C",
                "examples/economics",
                "--format",
                "json",
                ONE,
                TWO,
                THREE);
    JsonObject kind = (JsonObject) Json.parseObject(all.out()).list("kinds").getFirst();
    return kind.list("subjects").stream()
        .map(subject -> ((JsonObject) subject).object("counts"))
        .mapToLong(counts -> counts.whole("errored").orElseThrow())
        .sum();
  }

  @Test
  void the_costs_are_those_of_the_page() throws Exception {
    shown("costs", 0);
  }

  @Test
  void the_tiers_are_those_of_the_page() throws Exception {
    shown("tiers", 0);
  }

  @Test
  void the_routes_are_those_of_the_page() throws Exception {
    shown("route", 4);
  }

  @Test
  void the_worth_of_a_use_case_is_that_of_the_page() throws Exception {
    shown("worth", 0);
  }

  @Test
  void the_break_even_of_own_machines_is_that_of_the_page() throws Exception {
    shown("hosting", 0);
  }

  @Test
  void the_trimmed_prompt_loses_no_more_than_the_page_says() throws Exception {
    shown("trim", 0);
    Printed stricter =
        Typed.in(temp)
            .type(
                "economics",
                "trim",
                "-C",
                "examples/economics",
                THREE + ":worked@smollm2",
                THREE + ":trimmed@smollm2",
                "--margin",
                "2");
    assertThat(stricter.code()).isEqualTo(4);
    assertThat(stricter.out()).contains("undecided");
  }

  @Test
  void the_prompt_without_examples_is_that_of_the_page() throws Exception {
    shown("cut", 0);
  }

  @Test
  void the_report_of_a_run_says_to_whoever_pays_what_the_page_says() throws Exception {
    assumeTrue(isAllRecorded, "golden queries were added that nobody has recorded");
    Printed report =
        Typed.in(temp)
            .type(
                "report",
                "latest",
                "-C",
                "examples/economics",
                "--format",
                "markdown",
                "--out",
                "-");
    String told = report.out();
    ShownText.in(
        GUIDE,
        "payer",
        "```markdown\n"
            + told.substring(told.indexOf("## What it costs"), told.indexOf("<details><summary>W"))
                .replace("<!-- -->", "")
                .strip()
            + "\n```\n");
  }

  /** The command that stands first in a part of the page, and what it prints. */
  private static void shown(String name, int code) throws Exception {
    assumeTrue(
        isAllRecorded,
        "golden queries were added that nobody has recorded; the page has the others");
    Matcher command =
        Pattern.compile("(?s)<!-- begin: " + name + " -->\n```\n\\$ assize (.*?)\n\n")
            .matcher(Files.readString(GUIDE));
    assertThat(command.find()).as(name).isTrue();
    String typed = command.group(1);
    Printed printed = Typed.in(temp).type(words(typed));
    assertThat(printed.code()).as(printed.toString()).isEqualTo(code);
    assertThat(printed.err()).isEmpty();
    ShownText.in(
        GUIDE,
        name,
        "```\n$ assize " + typed + "\n\n" + printed.out() + "```\n",
        text -> text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN"));
  }

  /** As a shell reads them: blanks part words, but within single quotation marks. */
  private static String[] words(String typed) {
    return Pattern.compile("'([^']*)'|\\S+")
        .matcher(typed.replace("\\\n", " "))
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toArray(String[]::new);
  }
}
