package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies that somebody else produced, from the command line to a decision. */
class ImportTest {

  private static final int CASES = 60;

  @TempDir Path temp;

  @Test
  void a_second_day_of_one_service_is_looked_at_for_drift() {
    ServiceDays days = new ServiceDays(temp, 3);
    days.write("one.csv", "case,subject,response\ncase-1,bot,An answer 1\n");
    days.write("both.csv", "case,subject,response\ncase-1,bot,answer 1\ncase-1,old,answer 1\n");
    String[] typed = {"import", "--golden", "g.csv", "--responses", "one.csv"};
    Printed first = type(typed);
    assertThat(first.out()).contains("Next: assize compare BASELINE " + first.run() + ":bot");
    Printed second = type(typed);
    assertThat(second.out())
        .contains("Next: assize drift --subject bot   (run " + first.run() + " holds what it said");
    assertThat(type("import", "--golden", "g.csv", "--responses", "both.csv").out())
        .as("two subjects")
        .contains("Next: assize compare ");
    days.write("one.csv", "case,subject,response\ncase-1,other,An answer 1\n");
    assertThat(type(typed).out()).as("another service").contains("Next: assize compare BASELINE ");
  }

  @Test
  void two_subjects_in_one_import_are_compared() throws IOException {
    golden("answer %d", CASES);
    write("a.jsonl", rows("a", CASES, i -> "{\"response\":\"It is answer " + i + ".\"}"));
    write(
        "b.jsonl",
        rows(
            "b",
            CASES,
            i -> "{\"response\":\"" + (i % 3 == 0 ? "No idea" : "answer " + i) + "\"}"));
    Printed imported = type("import", "--golden", "g.csv", "--responses", "a.jsonl", "b.jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
    String run = imported.run();
    assertThat(imported.out())
        .contains("Imported 120 replies to 60 cases as run " + run)
        .contains("Next: assize compare " + run + ":a " + run + ":b");
    Printed compared = type("compare", run + ":a", run + ":b");
    assertThat(compared.code()).as(compared.toString()).isEqualTo(3);
    assertThat(type("compare", run + ":b", run + ":a").code()).isZero();
    assertThat(type("show", "case-3", "--run", run).out())
        .contains("a, trial 1 (import", "b, trial 1 (import", "No idea", "failed");
    assertThat(type("runs").out()).contains(run + "  finished  60 cases x 1 trial  a, b");
  }

  @Test
  void the_comparison_to_type_next_begins_with_the_baseline() throws IOException {
    golden("answer %d", CASES);
    write("all.jsonl", right("old", CASES) + right("new", CASES));
    Printed plain = type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    assertThat(plain.out())
        .contains("Next: assize compare " + plain.run() + ":old " + plain.run() + ":new");

    write("assize.yaml", "project: p\nbaseline: new\n");
    Printed declared = type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    assertThat(declared.out())
        .contains("Next: assize compare " + declared.run() + ":new " + declared.run() + ":old");
  }

  @Test
  void a_baseline_named_at_import_lets_report_decide() throws IOException {
    golden("answer %d", CASES);
    write("all.jsonl", right("old", CASES) + right("new", CASES));
    Printed imported =
        type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");
    assertThat(imported.out()).contains("Next: assize report " + imported.run());
    Printed report = type("report");
    assertThat(report.code()).as(report.toString()).isZero();
    assertThat(report.out()).contains("SHIP", "Report: reports/" + imported.run());
  }

  @Test
  void an_unknown_baseline_is_told_and_nothing_is_written() throws IOException {
    golden("answer %d", 2);
    write("all.jsonl", right("old", 2));
    Printed printed =
        type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "olds");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("import.unknown-baseline", "Did you mean \"old\"?");
    assertThat(temp.resolve(".assize")).doesNotExist();
  }

  @Test
  void imported_verdicts_decide_cases_without_checks() throws IOException {
    write("g.csv", "id,category,input\ncase-1,c,One?\ncase-2,c,Two?\ncase-3,c,Three?\n");
    write(
        "r.jsonl",
        """
        {"case":"case-1","subject":"a","response":"x","verdicts":[{"by":"anna","criterion":"right","passed":true}]}
        {"case":"case-2","subject":"a","response":"y","verdicts":[{"by":"anna","criterion":"right","passed":false,"rationale":"wrong year"}]}
        {"case":"case-3","subject":"a","response":"z","verdicts":[{"by":"anna","criterion":"tone","score":0.4}]}
        """);
    Printed imported = type("import", "--golden", "g.csv", "--responses", "r.jsonl");
    assertThat(imported.code()).isZero();
    assertThat(imported.err())
        .contains("import.nothing-decides", "1 case with neither", "case-3")
        .doesNotContain("case-1");
    assertThat(type("show", "case-2").out()).contains("failed  anna / right: wrong year");
  }

  @Test
  void an_errored_row_is_no_wrong_answer() throws IOException {
    golden("answer %d", 2);
    write(
        "r.jsonl",
        """
        {"case":"case-1","subject":"a","response":"answer 1"}
        {"case":"case-2","subject":"a","error":"timeout: no reply in 60 s"}
        """);
    assertThat(type("import", "--golden", "g.csv", "--responses", "r.jsonl").code()).isZero();
    assertThat(type("show", "case-2").out()).contains("no reply: timeout", "no reply in 60 s");
    assertThat(type("show", "case-1").out()).contains("a, trial 1 (import): replied");
    assertThat(type("report").code()).isEqualTo(4);
  }

  @Test
  void a_class_of_failure_is_known_however_it_is_written() throws IOException {
    golden("answer %d", 3);
    write(
        "r.jsonl",
        """
        {"case":"case-1","subject":"a","error":"Timeout after 60 s"}
        {"case":"case-2","subject":"a","error":"timeouts are frequent"}
        {"case":"case-3","subject":"a","error":"rate-limit"}
        """);
    assertThat(type("import", "--golden", "g.csv", "--responses", "r.jsonl").code()).isZero();
    assertThat(type("show", "case-1").out()).contains("no reply: timeout", "Timeout after 60 s");
    assertThat(type("show", "case-2").out()).contains("no reply: permanent");
    assertThat(type("show", "case-3").out()).contains("no reply: rate-limit");
  }

  @Test
  void rows_are_not_blamed_for_a_golden_file_that_nobody_can_read() throws IOException {
    Files.write(temp.resolve("g.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 'i', 0, 'd', 0});
    write("r.jsonl", "{\"case\":\"case-1\",\"subject\":\"a\",\"response\":\"x\"}\n");

    assertThat(type("import", "--golden", "g.csv", "--responses", "r.jsonl").err().lines())
        .singleElement()
        .asString()
        .contains("cases.encoding");
  }

  @Test
  void every_bad_row_is_told_with_its_line_and_nothing_is_written() throws IOException {
    golden("answer %d", 3);
    write(
        "r.jsonl",
        """
        {"case":"case-1","subject":"a","response":"fine"}
        {"case":"case-9","subject":"a","response":"who?"}
        {"case":"case-2","subjct":"a","response":"x"}
        {"case":"case-1","subject":"a","response":"again"}
        {"case":"case-3","subject":"a",
        """);
    Printed printed = type("import", "--golden", "g.csv", "--responses", "r.jsonl");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err().lines().toList())
        .anyMatch(line -> line.contains("r.jsonl:2:") && line.contains("import.unknown-case"))
        .anyMatch(line -> line.contains("r.jsonl:3:") && line.contains("subject"))
        .anyMatch(line -> line.contains("r.jsonl:4:") && line.contains("import.duplicate-reply"))
        .anyMatch(line -> line.contains("r.jsonl:5:") && line.contains("import.malformed-json"));
    assertThat(temp.resolve(".assize")).doesNotExist();
  }

  @Test
  void faults_of_settings_cases_and_rows_are_told_in_one_go() throws IOException {
    write("assize.yaml", "project: shop\ngate: {margin: five}\n");
    write(
        "g.csv",
        "id,category,input,must_include,weight\n"
            + "case-1,c,One?,answer 1,1\ncase-2,c,Two?,answer 2,heavy\ncase-3,,Three?,answer 3,1\n");
    write(
        "r.jsonl",
        """
        {"case":"case-1","subject":"a","response":"answer 1"}
        {"case":"case-2","subject":"b","response":"answer 2"}
        {"case":"case-7","subject":"a","response":"who?"}
        {"case":"case-3","subject":"a"}
        """);

    Printed printed =
        type("import", "--golden", "g.csv", "--responses", "r.jsonl", "--baseline", "b");

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err().lines().toList())
        .anyMatch(line -> line.contains("assize.yaml:2") && line.contains("config.bad-margin"))
        .anyMatch(line -> line.contains("g.csv:3") && line.contains("weight"))
        .anyMatch(line -> line.contains("g.csv:4") && line.contains("category"))
        .anyMatch(line -> line.contains("r.jsonl:3:") && line.contains("import.unknown-case"))
        .anyMatch(line -> line.contains("r.jsonl:4:") && line.contains("import.response-or-error"));
    assertThat(printed.err()).doesNotContain("r.jsonl:2", "import.unknown-baseline");
    assertThat(temp.resolve(".assize")).doesNotExist();
  }

  @Test
  void no_row_is_called_unknown_where_the_cases_cannot_be_opened() throws IOException {
    write("assize.yaml", "project: [\n");
    write("r.jsonl", right("a", 2) + "{\"case\":\"case-1\"}\n");

    Printed printed = type("import", "--golden", "g.csv", "--responses", "r.jsonl");

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err())
        .contains("config.not-yaml", "g.csv", "r.jsonl:3")
        .doesNotContain("import.unknown-case");
  }

  @Test
  void what_an_import_lacks_is_to_be_imported_and_never_asked_for() throws IOException {
    golden("answer %d", CASES);
    String some =
        rows(
            "new",
            CASES,
            i ->
                i % 3 > 0
                    ? "{\"response\":\"answer " + i + "\"}"
                    : "{\"error\":\"timeout: gone\"}");
    write("all.jsonl", right("old", CASES) + some);
    write("assize.yaml", "project: shop\ngate: {margin: 8 points}\n");
    type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");
    Printed open = type("report");
    write("assize.yaml", "project: shop\nbudgets: {errors: 5 %}\n");
    Printed beyond = type("report");

    assertThat(open.code()).isEqualTo(4);
    assertThat(open.out().replaceAll("\\s+", " "))
        .contains("Import again, with a reply or a verdict for what has none of new: assize import")
        .doesNotContain("--resume");
    assertThat(beyond.out().replaceAll("\\s+", " "))
        .contains("Import again, with replies in the place of errors: assize import")
        .doesNotContain("--resume");
  }

  @Test
  void a_critical_case_of_an_import_is_confirmed_by_further_rows() throws IOException {
    golden("answer %d", CASES);
    write(
        "g.csv",
        Files.readString(temp.resolve("g.csv"))
            .replaceAll("(?m)^(id.*)$", "$1,critical")
            .replaceAll("(?m)^(case-1,.*)$", "$1,yes")
            .replaceAll("(?m)^(case-(?!1,).*)$", "$1,"));
    write(
        "all.jsonl",
        right("old", CASES)
            + right("new", CASES)
                .replace("\"new\",\"response\":\"answer 1\"", "\"new\",\"response\":\"no\""));
    type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");

    Printed report = type("report");

    assertThat(report.code()).as(report.toString()).isEqualTo(3);
    assertThat(report.out().replaceAll("\\s+", " "))
        .contains("Confirm: assize import, with further trials of it numbered by \"trial\"")
        .doesNotContain("run --confirm");
  }

  @Test
  void missing_replies_are_warned_of_and_it_goes_on() throws IOException {
    golden("answer %d", 3);
    write("r.jsonl", right("a", 2));
    Printed printed = type("import", "--golden", "g.csv", "--responses", "r.jsonl");
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).contains("warning import.missing-replies", "1 of 3 cases: case-3");
  }

  @Test
  void files_are_named_from_where_the_command_is_typed() throws IOException {
    golden("answer %d", 2);
    write("sub/r.csv", "case,subject,response\ncase-1,a,answer 1\ncase-2,a,answer 2\n");
    write("assize.yaml", "project: shop\ngate: {margin: 50 points}\n");
    Printed printed =
        Typed.in(temp.resolve("sub"))
            .type("import", "--golden", "../g.csv", "--responses", "r.csv");
    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(temp.resolve(".assize/runs")).isDirectory();
  }

  @Test
  void a_faulty_gate_is_told_and_not_replaced_by_the_usual_one() throws IOException {
    golden("answer %d", 2);
    write("r.jsonl", right("a", 2));
    type("import", "--golden", "g.csv", "--responses", "r.jsonl");
    write("assize.yaml", "project: shop\ngate: {margin: five}\n");
    Printed printed = type("report");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("assize.yaml:2", "config.bad-margin");
  }

  @Test
  void a_full_disk_keeps_nothing_of_an_import() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("small"), "256k")) {
      golden("answer %d", CASES);
      write(
          "r.jsonl", rows("a", CASES, i -> "{\"response\":\"" + "word ".repeat(4000) + i + "\"}"));
      Printed printed =
          Typed.in(disk.folder())
              .type("import", "--golden", "../g.csv", "--responses", "../r.jsonl");
      assertThat(printed.code()).as(printed.toString()).isEqualTo(2);
      assertThat(printed.err()).contains("import.not-written", "No space left");
      assertThat(Typed.in(disk.folder()).type("runs").out()).isEmpty();
    }
  }

  private void golden(String fact, int cases) throws IOException {
    write(
        "g.csv",
        "id,category,input,must_include\n"
            + IntStream.rangeClosed(1, cases)
                .mapToObj(i -> "case-%d,c,Question %d?,%s%n".formatted(i, i, fact.formatted(i)))
                .collect(Collectors.joining()));
  }

  private static String right(String subject, int cases) {
    return rows(subject, cases, i -> "{\"response\":\"answer " + i + "\"}");
  }

  private static String rows(String subject, int cases, IntFunction<String> reply) {
    return IntStream.rangeClosed(1, cases)
        .mapToObj(
            i ->
                "{\"case\":\"case-%d\",\"subject\":\"%s\",".formatted(i, subject)
                    + reply.apply(i).substring(1)
                    + "\n")
        .collect(Collectors.joining());
  }

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void rows_that_cannot_be_read_say_nothing_of_the_baseline() throws IOException {
    golden("answer %d", 2);
    write("all.jsonl", "{\"case\":\"case-1\",\"subject\":\"old\"}\n");
    Printed printed =
        type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");
    assertThat(printed.err())
        .contains("import.response-or-error")
        .doesNotContain("Known are", "import.unknown-baseline");
  }

  private Printed type(String... arguments) {
    List<String> all = List.of(arguments);
    return Typed.in(temp).type(all.toArray(String[]::new));
  }
}
