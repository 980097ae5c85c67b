package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds {@code docs/formats.md} to the code: its examples are a project, its tables are complete.
 */
class FormatsGuideTest {

  private static final String NOBODYS_KEY = "zzqqxxw";
  private static final Pattern FENCE = Pattern.compile("(?ms)^```[a-z]+ (\\S+)\n(.*?)^```$");

  @TempDir Path temp;
  private String page;

  @BeforeEach
  void examplesBecomeAProject() throws IOException {
    page = Files.readString(Path.of("docs/formats.md"));
    Matcher example = FENCE.matcher(page);
    int count = 0;
    while (example.find()) {
      write(example.group(1), example.group(2));
      count++;
    }
    assertThat(count).isEqualTo(16);
  }

  @Test
  void the_examples_are_a_project_without_a_fault() {
    Printed lint = Typed.in(temp).type("lint", "--strict");
    assertThat(lint.out()).isEmpty();
    assertThat(lint.code()).isZero();
  }

  @Test
  void the_rows_to_import_can_be_imported() {
    Printed imported =
        Typed.in(temp)
            .type(
                "import",
                "--golden",
                "golden-queries/first.csv",
                "golden-queries/more.jsonl",
                "--responses",
                "responses.jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("Imported 5 replies to 5 cases");
  }

  @ParameterizedTest(name = "{0} in {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "## `assize.yaml`,           ^,                 assize.yaml,              ''",
        "### `golden`,               '^golden:',        assize.yaml,              ' in golden'",
        "### `golden.sealed`,        'sealed: \\{',     assize.yaml,              ' in"
            + " golden.sealed'",
        "### `providers`,            '^  local:',       assize.yaml,              ' in"
            + " providers.local'",
        "### `models`,               '\\{provider:',    assize.yaml,              ' in"
            + " models.small'",
        "### `subjects`,             '^subjects: \\{',  assize.yaml,              ' in subjects'",
        "### `replay`,               '^replay: \\{',    assize.yaml,              ' in replay'",
        "### `store`,                '^store: \\{',     assize.yaml,              ' in store'",
        "### `economics`,            '^economics: \\{', assize.yaml,              ' in economics'",
        "### `value`,                '^value: \\{mails: \\{', assize.yaml,        ' in value.mails'",
        "### `hosting`,              '^hosting: \\{cellar: \\{', assize.yaml,     ' in"
            + " hosting.cellar'",
        "### `gate`,                 '^gate: \\{',      assize.yaml,              ' in gate'",
        "### `gate.rules`,           'rules: \\[\\{',    assize.yaml,              ' in"
            + " gate.rules.0'",
        "### Limits of what runs use up,^,              budgets.yaml,             ''",
        "#### Limits,                '^run: \\{',        budgets.yaml,             ' in run'",
        "#### Keys of a book,        ^,                 prices.yaml,              ''",
        "#### Keys of an entry,      '  - ',            prices.yaml,              ' in entries.0'",
        "#### Keys of a model,       'small-1: \\{',    prices.yaml,              ' in"
            + " entries.0.models.small-1'",
        "#### Keys of a model on a machine,'hearth: \\{',prices.yaml,              ' in"
            + " entries.0.models.hearth'",
        "#### Keys of a machine,     'shed: \\{',       prices.yaml,              ' in"
            + " entries.0.hardware.shed'",
        "## Judges,                  ^,                 judges/tone.yaml,         ''",
        "## Golden files,            '^\\{',            golden-queries/more.jsonl,''",
        "## What a team accepts,     '^\\{(?=.case)',   reports/accepted.jsonl,   ''",
        "## Replies for `assize import`,'^\\{',         responses.jsonl,          ''",
        "### `usage`,                'usage.:\\{',      responses.jsonl,          ' in usage'",
        "### `verdicts`,             'verdicts.:\\[\\{',responses.jsonl,          ' in verdicts.0'"
      })
  void a_table_lists_exactly_the_keys_that_are_read(
      String heading, String place, String file, String where) throws IOException {
    assertThat(documented(heading))
        .as("documented under " + heading)
        .isEqualTo(known(place, file, where));
  }

  @ParameterizedTest
  @CsvSource({
    "rubric, judges/service.yaml",
    "scale, judges/warmth.yaml",
    "label, judges/polite.yaml",
    "faithfulness, judges/grounded.yaml"
  })
  void a_kind_of_judge_has_keys_of_its_own_besides_those_of_all(String kind, String file)
      throws IOException {
    Set<String> expected = documented("## Judges");
    expected.remove("question");
    expected.addAll(documented("### `kind: " + kind + "`"));
    assertThat(known("^", file, "")).isEqualTo(expected);
  }

  @Test
  void every_schema_of_the_page_is_one_that_is_written() throws IOException {
    Set<String> shown = new TreeSet<>();
    Pattern.compile("assize/([a-z]+)/1")
        .matcher(page)
        .results()
        .forEach(m -> shown.add(m.group(1)));
    assertThat(shown)
        .containsExactly(
            "accepted",
            "admission",
            "baseline",
            "budget",
            "cache",
            "calibration",
            "cassette",
            "changes",
            "costs",
            "drift",
            "hosting",
            "journal",
            "manifest",
            "night",
            "outcome",
            "report",
            "routes",
            "routing",
            "tiers",
            "trim",
            "verdicts",
            "worth");
  }

  /** What the code says it knows, when it is given a key that nobody knows. */
  private Set<String> known(String place, String file, String where) throws IOException {
    String text = Files.readString(temp.resolve(file));
    Matcher at = Pattern.compile(strip(place), Pattern.MULTILINE).matcher(text);
    assertThat(at.find()).as(place).isTrue();
    String before = text.substring(0, at.end());
    String after = text.substring(at.end());
    String key = file.endsWith(".jsonl") ? "\"" + NOBODYS_KEY + "\":1," : NOBODYS_KEY + ": 1";
    if (!file.endsWith(".jsonl")) {
      key = before.endsWith("{provider:") ? "" : before.endsWith("{") ? key + ", " : key;
    }
    write(file, inserted(before, key, after));
    Printed told =
        file.equals("responses.jsonl")
            ? Typed.in(temp)
                .type("import", "--golden", "golden-queries/first.csv", "--responses", file)
            : Typed.in(temp).type("lint");
    Matcher known =
        Pattern.compile(
                "unknown key \"" + NOBODYS_KEY + "\"" + strip(where) + "\\. Known are: ([^.]*)\\.")
            .matcher(told.out() + told.err());
    assertThat(known.find()).as(told.toString()).isTrue();
    return new TreeSet<>(Set.of(known.group(1).split(", ")));
  }

  private static String inserted(String before, String key, String after) {
    if (before.endsWith("{provider:")) {
      String head = before.substring(0, before.length() - "provider:".length());
      return head + NOBODYS_KEY + ": 1, provider:" + after;
    }
    if (before.endsWith("local:")) {
      return before + "\n    " + key + after;
    }
    if (before.endsWith("  - ")) {
      return before + key + "\n    " + after;
    }
    if (before.endsWith("golden:")) {
      return before + "\n  " + key + after;
    }
    return before.isEmpty() ? key + "\n" + after : before + key + after;
  }

  private static String strip(String quoted) {
    return quoted.startsWith("'") ? quoted.substring(1, quoted.length() - 1) : quoted;
  }

  /** The names in the first column of the table under the heading. */
  private Set<String> documented(String heading) {
    int start = page.indexOf(heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    Set<String> names = new TreeSet<>();
    boolean inTable = false;
    for (String line : page.substring(start + heading.length()).lines().skip(1).toList()) {
      if (line.startsWith("#") || (inTable && !line.startsWith("|"))) {
        break;
      }
      if (line.startsWith("| `")) {
        inTable = true;
        String cell = line.substring(1, line.indexOf('|', 1));
        Pattern.compile("`([^`]+)`").matcher(cell).results().forEach(m -> names.add(m.group(1)));
      }
    }
    return names;
  }

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
