package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drift is told from the history; journals say the same, only slower. */
class DriftFromHistoryTest {

  private static final List<String> REPLIES =
      List.of(
          "answer %d",
          "The right one is answer %d.",
          "I'm sorry, I cannot share that.",
          "Das weiss ich leider nicht, Nummer %d.",
          "",
          "answer %d \ud83d\ude00 \u0000 | ``` \u202e");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void journals_and_history_say_the_same_letter_for_letter(long seed) throws Exception {
    made(seed);
    List<String> byHistory = all();
    move(".assize/history.db", "kept.db");

    assertThat(all()).as("seed %d", seed).isEqualTo(byHistory);

    assertThat(drift().err()).contains("read from journals", "assize history ingest");
    assertThat(Typed.in(temp).type("history", "ingest").code()).isZero();
    assertThat(drift().err()).isEmpty();
    assertThat(all()).as("seed %d, taken in anew", seed).isEqualTo(byHistory);
  }

  private void made(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ServiceDays days = new ServiceDays(temp, 5 + random.nextInt(20));
    int runs = 2 + random.nextInt(11);
    for (int day = 0; day < runs; day++) {
      if (random.nextInt(6) == 0) {
        days.golden(random.nextBoolean() ? "Question %d!" : "Question %d?");
      }
      days.day(
          day, i -> REPLIES.get(Math.max(0, random.nextInt(9) - 3) % REPLIES.size()).formatted(i));
    }
  }

  private List<String> all() {
    return Stream.of("text", "html", "markdown", "json")
        .map(format -> drift("--all", "--format", format).out())
        .toList();
  }

  @Test
  void without_journals_all_is_told_but_what_needs_the_words() throws Exception {
    ServiceDays days = new ServiceDays(temp, 60);
    String first = days.day(0, i -> i % 2 == 0 ? "answer " + i : "It is answer " + i);
    String last = days.day(9, i -> i % 3 == 0 ? "unknown" : "answer " + i);
    Printed whole = drift();
    move(".assize/runs", "elsewhere");

    Printed drift = drift();

    assertThat(drift.code()).isEqualTo(whole.code()).isEqualTo(3);
    assertThat(drift.err()).isEmpty();
    assertThat(between(drift.out(), "DRIFT:", "The same inputs"))
        .isEqualTo(between(whole.out(), "DRIFT:", "The same inputs"));
    assertThat(drift.out().replaceAll("\\s+", " "))
        .contains(
            "40 of 60 replies to the same inputs changed: 0 only in wording, 20 in substance, 20"
                + " nobody can tell how; 20 came to another answer.")
        .contains(
            "What was said in "
                + first
                + ":bot and "
                + last
                + ":bot is not here, as the history"
                + " keeps no replies and the journal is gone")
        .doesNotContain("then and now (a model's words)");
    assertThat(drift("--format", "json").out()).contains("\"untold\": 20");
    assertThat(drift(first, last + ":bot").out()).isEqualTo(drift.out());
  }

  @Test
  void a_committed_baseline_has_the_words_of_a_run_that_is_gone() throws Exception {
    ServiceDays days = new ServiceDays(temp, 60);
    String first = days.day(0, i -> "answer " + i);
    String last = days.day(9, i -> i % 3 == 0 ? "unknown" : "answer " + i);
    Printed set = Typed.in(temp).type("baseline", "set", first + ":bot", "accepted");
    assertThat(set.code()).isZero();
    Printed whole = drift();
    move(".assize/runs/" + first, "elsewhere");

    Printed named = drift("accepted", last);

    assertThat(named.out())
        .contains("case-12, then and now (a model's words)")
        .doesNotContain("is not here");
    assertThat(drift()).isEqualTo(whole);
    assertThat(drift(first, last)).isEqualTo(whole);
  }

  private static String between(String text, String from, String to) {
    return text.substring(text.indexOf(from), text.indexOf(to));
  }

  @Test
  void a_run_of_an_older_history_is_read_from_its_journal_until_it_is_taken_in_again()
      throws Exception {
    ServiceDays days = new ServiceDays(temp, 20);
    for (int day = 0; day < 3; day++) {
      days.day(day, i -> "answer " + i);
    }
    Printed before = drift();
    database("DELETE FROM assize_seen");

    Printed older = drift();

    assertThat(older.out()).isEqualTo(before.out());
    assertThat(older.err()).contains("3 runs read from journals", "assize history ingest");
    assertThat(Typed.in(temp).type("history", "ingest").out()).isEqualTo("Took in 3 runs.\n");
    assertThat(drift()).isEqualTo(before);
    assertThat(Typed.in(temp).type("history", "ingest").out()).isEqualTo("Took in 0 runs.\n");
  }

  @Test
  void a_run_of_which_nobody_knows_the_cases_any_more_is_left_out_and_told() throws Exception {
    ServiceDays days = new ServiceDays(temp, 20);
    String first = days.day(0, i -> "answer " + i);
    days.day(1, i -> "answer " + i);
    days.day(2, i -> "answer " + i);
    move(".assize/runs/" + first, "elsewhere");
    database("DELETE FROM assize_seen");

    assertThat(drift().out().replaceAll("\\s+", " "))
        .contains(
            "1 run that an older Assize recorded, and whose journals are not here, cannot be"
                + " compared case by case: left out.");
    assertThat(drift(first, "latest").err()).contains("store.unknown-run");
  }

  @Test
  void a_history_that_cannot_be_read_costs_time_and_no_answer() throws Exception {
    ServiceDays days = new ServiceDays(temp, 20);
    days.day(0, i -> "answer " + i);
    days.day(1, i -> "answer " + i);
    Printed before = drift();

    database("UPDATE assize_seen SET body = x'00'");
    Printed cells = drift();
    assertThat(cells.out()).isEqualTo(before.out());
    assertThat(cells.err()).contains("history.damaged-store");
    database("UPDATE assize_schema SET version = version + 90");
    Printed newer = drift();
    assertThat(newer.out()).isEqualTo(before.out());
    assertThat(newer.err())
        .isEqualTo(
            "assize: the history is not looked at: .assize/history.db: schema version 93"
                + " (history.newer-schema). Runs are read from their journals\n");
    Files.writeString(temp.resolve(".assize/history.db"), "no database at all ".repeat(400));
    Files.deleteIfExists(temp.resolve(".assize/history.db-wal"));
    Printed damaged = drift();
    assertThat(damaged.out()).isEqualTo(before.out());
    assertThat(damaged.err()).contains("history.damaged-store");
  }

  @Test
  void of_two_runs_with_one_id_only_the_one_whose_journal_is_here_is_looked_at() throws Exception {
    ServiceDays days = new ServiceDays(temp, 20);
    days.day(0, i -> "answer " + i);
    String run = days.day(1, i -> "answer " + i);
    Printed before = drift();
    database(
        "INSERT INTO assize_run SELECT 100 + run_key, id, '"
            + "0".repeat(64)
            + "', extent, project, origin, started, ended, manifest, coverage, cases, trials,"
            + " decision, commit_id, version FROM assize_run WHERE id = '"
            + run
            + "'",
        "INSERT INTO assize_side SELECT 100 + side_key, 100 + run_key, position, subject, version,"
            + " provider, model, prompt, prompt_digest, declared, role, decision, attempt, live,"
            + " imported, recalled, failures, first_reply, last_reply, passed, failed, errored,"
            + " unscored, not_asked FROM assize_side WHERE run_key = (SELECT max(run_key) - 100"
            + " FROM assize_run)");

    Printed drift = drift();

    assertThat(drift.code()).isEqualTo(before.code());
    assertThat(drift.out().replaceAll("\\s+", " "))
        .contains(
            "Two machines began a run "
                + run
                + " in the same second; only the one whose journal is here is looked at.");
  }

  private void database(String... commands) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + temp.resolve(".assize/history.db"));
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        assertThat(statement.executeUpdate(command)).isPositive();
      }
    }
  }

  private void move(String from, String to) throws Exception {
    Files.move(temp.resolve(from), temp.resolve(to));
  }

  private Printed drift(String... options) {
    String[] typed = Stream.concat(Stream.of("drift"), Stream.of(options)).toArray(String[]::new);
    return Typed.in(temp).type(typed);
  }
}
