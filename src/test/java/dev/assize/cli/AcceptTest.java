package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team may live with what a candidate does, for a reason and for a while. */
class AcceptTest {

  private static final String FILE = "reports/accepted.jsonl";

  private final String soon = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void theNewVersionBreaksACriticalCase() throws IOException {
    model = new ScriptedModel(request -> answer(request, 1));
    shop = TinyProject.in(temp, model.url(), 40);
    shop.write("assize.yaml", shop.read("assize.yaml").replace("5 points", "20 points"));
    critical("case-001", "yes");
    Printed run = type("run");
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out()).contains("Critical case case-001 broke.");
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void an_accepted_case_blocks_no_more_stays_in_the_numbers_and_is_listed_first() {
    Printed accepted = accept("case-001", "--reason", "new tariff", "--until", soon, "--by", "Ann");
    assertThat(accepted.code()).as(accepted.toString()).isZero();
    assertThat(accepted.out())
        .isEqualTo("Accepted 1 matter of new@m until " + soon + ", by Ann; commit " + FILE + ".\n");
    assertThat(shop.read(FILE).lines().toList())
        .first()
        .isEqualTo("{\"schema\":\"assize/accepted/1\"}");
    assertThat(shop.read(FILE))
        .contains(
            "{\"case\":\"case-001\",\"subject\":\"new@m\",\"reason\":\"new tariff\",\"by\":\"Ann\"");

    Printed report = type("report");
    assertThat(report.code()).as(report.toString()).isZero();
    assertThat(report.out().replaceAll("\\s+", " "))
        .contains("[SHIP] SHIP by acceptance (Ann, 1 case). Quality fell by 2.5 points")
        .contains("why Accepted by Ann until " + soon + ": case case-001 broke, new tariff")
        .contains("1 broke");
    assertThat(json())
        .contains(
            "\"answer\": \"SHIP\"", "\"code\": \"ship-by-acceptance\"", "\"case\": \"case-001\"");
  }

  @Test
  void what_blocks_nothing_by_itself_is_told_among_what_is_to_be_known() throws IOException {
    critical("case-001", "no");
    assertThat(type("run").code()).isZero();
    accept("case-001", "--reason", "new tariff", "--until", soon, "--by", "Ann");

    assertThat(type("report").out()).doesNotContain("SHIP by acceptance");
    assertThat(json())
        .contains("\"code\": \"ship\"", "case case-001 broke, new tariff; by itself it blocks");
  }

  @Test
  void the_loss_on_the_whole_set_takes_an_acceptance_of_its_own() {
    model.says(request -> answer(request, 30));
    type("run", "--fresh");
    accept("case-001", "--reason", "new tariff", "--until", soon, "--by", "Ann");
    Printed held = type("report");
    assertThat(held.code()).isEqualTo(3);
    assertThat(held.out()).contains("Accepted by Ann", "Quality fell").doesNotContain("Critical");

    Printed rule =
        accept("--rule", "margin", "--reason", "shorter", "--until", soon, "--by", "Bob");
    assertThat(rule.code()).as(rule.toString()).isZero();
    Printed shipped = type("report");
    assertThat(shipped.code()).as(shipped.toString()).isZero();
    assertThat(shipped.out()).contains("SHIP by acceptance (Ann, Bob, 1 case, 1 rule).");
  }

  @Test
  void it_binds_one_version_only() {
    accept("case-001", "--reason", "new tariff", "--until", soon, "--by", "Ann");
    shop.write("prompts/new.md", "# system\nAnswer anew, again.\n# user\n{{input}}\n");
    Printed other = type("run");
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.out()).contains("Critical case case-001 broke.").doesNotContain("Accepted");
  }

  @Test
  void an_acceptance_that_is_over_blocks_nothing_any_more_and_lint_says_so() {
    accept("case-001", "--reason", "new tariff", "--until", soon, "--by", "Ann");
    Printed young = type("lint", "--strict");
    assertThat(young.code()).as(young.toString()).isZero();
    assertThat(young.err())
        .contains(FILE + ":2: case-001 of new@m accepted by Ann for 0 days, until " + soon);

    shop.write(FILE, shop.read(FILE).replace(soon, "2020-01-01"));
    assertThat(type("report").code()).isEqualTo(3);
    Printed old = type("lint", "--strict");
    assertThat(old.code()).isEqualTo(2);
    assertThat(old.out()).contains(FILE + ":2: warning accepted.over", "until 2020-01-01");
  }

  @Test
  void what_must_never_fail_is_accepted_by_nobody() {
    accept("case-001", "--reason", "new tariff", "--until", soon, "--by", "Ann");
    critical("case-001", "zero");
    String run = type("run").run();
    Printed refused =
        accept("case-001", "--of", run + ":new@m", "--reason", "so what", "--until", soon);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("accept.zero", "critical: zero");
    assertThat(type("report", run).code()).isEqualTo(3);
  }

  @Test
  void all_faults_are_told_at_once_and_nothing_is_written() {
    Printed printed =
        accept("case-01", "--rule", "margn", "--reason", " ", "--until", "2020-01-01", "--by", "A");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err())
        .contains("accept.unknown-case", "Did you mean \"case-001\"?")
        .contains("accept.unknown-rule", "Did you mean \"margin\"?")
        .contains("accept.no-reason", "accept.past");
    assertThat(accept("--reason", "x", "--until", soon).err()).contains("accept.nothing");
    assertThat(accept("case-001", "--reason", "x", "--until", "soon").err())
        .contains("--until soon: expected a date");
    assertThat(temp.resolve(FILE)).doesNotExist();
  }

  @Test
  void who_accepts_is_told_or_found_and_the_same_is_written_once() {
    accept("case-001", "--reason", "x", "--until", soon, "--by", "Ann");
    String before = shop.read(FILE);
    assertThat(accept("case-001", "--reason", "y", "--until", soon, "--by", "Bob").out())
        .isEqualTo(
            "case-001 was accepted before, until "
                + soon
                + ", by Ann: x ("
                + FILE
                + ":2). To change that, edit the line.\n");
    assertThat(shop.read(FILE)).isEqualTo(before);
    accept("--rule", "margin", "--reason", "x", "--until", soon, "--by", "Bob");
    assertThat(shop.read(FILE)).startsWith(before).contains("\"by\":\"Bob\"");
  }

  @Test
  void what_did_not_break_is_not_accepted() {
    Printed steady = accept("case-003", "--reason", "x", "--until", soon, "--by", "Ann");
    assertThat(steady.code()).isEqualTo(2);
    assertThat(steady.err())
        .contains("accept.not-broken", "passes on both sides; expected a case that broke");
    Printed baseline =
        accept("case-001", "--of", "latest:old@m", "--reason", "x", "--until", soon, "--by", "A");
    assertThat(baseline.code()).isEqualTo(2);
    assertThat(baseline.err()).contains("accept.baseline");
    assertThat(temp.resolve(FILE)).doesNotExist();
  }

  @Test
  void a_faulty_file_is_told_before_anybody_is_asked() {
    shop.write(
        FILE,
        "{\"schema\":\"assize/accepted/1\"}\n{\"case\":\"a\",\"rule\":\"b\",\"unitl\":\"2026\"}\nx\n");
    int calls = model.calls();
    Printed run = type("run", "--fresh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(FILE + ":2:", "accepted.matter", "Did you mean \"until\"", FILE + ":3:");
    assertThat(model.calls()).isEqualTo(calls);
    assertThat(type("lint").code()).isEqualTo(2);
  }

  private String json() {
    return shop.read(
        "reports/"
            + type("runs").out().substring(0, "20261121T000000Z-00000000".length())
            + "/report.json");
  }

  /** The old version is always right; the new one fails the first so many cases. */
  private static String answer(String request, int failing) {
    int at = request.indexOf("Question ") + "Question ".length();
    int number = Integer.parseInt(request.substring(at, request.indexOf('?', at)));
    return request.contains("anew") && number <= failing
        ? "no idea of " + number * number
        : "answer " + number;
  }

  private void critical(String id, String how) {
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv")
            .replaceAll("(?m)^(" + id + ",.*),[a-z]+$", "$1," + how));
  }

  private Printed accept(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "accept";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return type(all);
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
