package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of real traffic, as somebody declares them, and the line that reports show for them. */
class TrafficTest {

  /** Of both categories together; 80 are about billing and 20 about returns. */
  private static final int CASES = 100;

  @TempDir Path temp;

  @Test
  void the_weighted_difference_stands_beside_the_plain_one_everywhere() throws IOException {
    String run = imported("traffic: {billing: 40 %, returns: 60 %}\n");

    Printed text = type("compare", run + ":old", run + ":new");
    Printed json = type("compare", run + ":old", run + ":new", "--format", "json");
    type("report", run);

    // Billing loses 4 of 80 and returns 10 of 20: 0.4 * 5 + 0.6 * 50 points, and n = 1 / (.16 / 80
    // + .36 / 20).
    assertThat(text.out())
        .contains("Quality fell by 14.0 points")
        .containsPattern(
            "weights traffic -32\\.0 points \\(90 % interval -4\\d\\.\\d to -2\\d\\.\\d\\)")
        .containsPattern("effective n 50\\.0\\s+of 100");
    assertThat(json.out())
        .containsPattern("\"effectiveN\": (50|49\\.99)")
        .containsPattern("\"traffic\": \\{\\s+\"value\": -0\\.3[12]");
    assertThat(report("md")).contains("Difference by traffic: -32.0 points");
    assertThat(report("html")).contains("Quality by traffic", "-32.0 points");
  }

  @Test
  void a_category_with_traffic_and_without_cases_is_said() throws IOException {
    String run = imported("traffic: {billing: 40 %, refunds: 60 %}\n");

    Printed text = type("compare", run + ":old", run + ":new");

    assertThat(text.out()).contains("traffic too few cases of category refunds were decided");
  }

  @Test
  void shares_that_are_no_whole_are_errors_with_their_line() throws IOException {
    golden();
    Files.writeString(temp.resolve("all.jsonl"), "");
    Files.writeString(
        temp.resolve("assize.yaml"), "project: p\ntraffic:\n  billing: 40 %\n  returns: 50 %\n");
    Printed sum = type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    Files.writeString(
        temp.resolve("assize.yaml"), "project: p\ntraffic:\n  billing: many\n  returns: 0 %\n");
    Printed words = type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    assertThat(sum.code()).isEqualTo(2);
    assertThat(sum.err() + sum.out()).contains("assize.yaml:2", "shares that add up to 90 %");
    assertThat(words.code()).isEqualTo(2);
    assertThat(words.err() + words.out())
        .contains("assize.yaml:3", "billing: many", "assize.yaml:4", "returns: 0 %");
  }

  @Test
  void an_unknown_category_is_an_error_of_the_project() throws IOException {
    Typed typed = Typed.in(temp);
    typed.type("init");
    String yaml = Files.readString(temp.resolve("assize.yaml"));
    Files.writeString(temp.resolve("assize.yaml"), yaml + "\ntraffic: {nowhere: 100 %}\n");

    Printed lint = typed.type("lint");

    assertThat(lint.code()).as(lint.toString()).isEqualTo(2);
    assertThat(lint.out() + lint.err()).contains("traffic of category \"nowhere\"");
  }

  private String imported(String yaml) throws IOException {
    golden();
    Files.writeString(temp.resolve("assize.yaml"), "project: p\n" + yaml);
    Files.writeString(temp.resolve("all.jsonl"), rows("old") + rows("new"));
    Printed imported =
        type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");
    assertThat(imported.code()).as(imported.toString()).isZero();
    return imported.run();
  }

  private void golden() throws IOException {
    Files.writeString(
        temp.resolve("g.csv"),
        "id,category,input,must_include\n"
            + IntStream.rangeClosed(1, CASES)
                .mapToObj(i -> "c-%03d,%s,Question %d?,yes\n".formatted(i, category(i), i))
                .collect(Collectors.joining()));
  }

  private static String category(int i) {
    return i <= 80 ? "billing" : "returns";
  }

  private static String rows(String subject) {
    return IntStream.rangeClosed(1, CASES)
        .mapToObj(
            i ->
                "{\"case\":\"c-%03d\",\"subject\":\"%s\",\"response\":\"%s %d\"}\n"
                    .formatted(i, subject, subject.equals("new") && broke(i) ? "no" : "yes", i))
        .collect(Collectors.joining());
  }

  private static boolean broke(int i) {
    return i <= 4 || i > 90;
  }

  private String report(String format) throws IOException {
    try (var reports = Files.list(temp.resolve("reports"))) {
      return Files.readString(reports.findFirst().orElseThrow().resolve("report." + format));
    }
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
