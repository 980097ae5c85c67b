package dev.assize.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.InvalidInput;
import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.history.History.Known;
import dev.assize.history.History.Recorded;
import dev.assize.regression.Answer;
import dev.assize.run.Outgo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a history promises wherever it is kept. */
abstract class HistoryContract {

  private static final String PROJECT = "shop";
  private static final SampleRuns SAMPLE = new SampleRuns(PROJECT, 12, 7);

  private Location location;
  private History history;

  /** A place without a history. */
  abstract Location fresh() throws Exception;

  /** How the database says that it looks at every row of a table. */
  abstract String scan();

  /** Words in front of a query that make the database say how it goes about it. */
  abstract List<String> explaining();

  @BeforeEach
  void open() throws Exception {
    location = fresh();
    history = History.open(location);
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void a_run_is_read_back_as_it_was_recorded() {
    RunRecord run = SAMPLE.run(3);
    assertThat(history.record(run)).isEqualTo(Recorded.NEW);
    ListedRun listed = history.ledger().find(PROJECT, run.run().id()).getFirst();
    assertThat(history.ledger().whole(listed)).isEqualTo(run);
  }

  @Test
  void a_run_recorded_twice_is_there_once_and_the_same() {
    SAMPLE.first(3).forEach(history::record);
    String before = dump();
    assertThat(history.record(SAMPLE.run(1))).isEqualTo(Recorded.RENEWED);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void a_run_that_was_gone_on_with_takes_its_own_place() {
    SAMPLE.first(3).forEach(history::record);
    RunRecord grown = SampleRuns.grown(SAMPLE.run(1));
    assertThat(history.record(grown)).isEqualTo(Recorded.RENEWED);
    List<ListedRun> found = history.ledger().find(PROJECT, grown.run().id());
    assertThat(found).hasSize(1);
    assertThat(history.ledger().whole(found.getFirst())).isEqualTo(grown);
  }

  @Test
  void two_runs_of_one_id_are_both_kept() {
    RunRecord one = SAMPLE.run(1);
    RunRecord other = SampleRuns.namesake(one);
    history.record(one);
    assertThat(history.record(other)).isEqualTo(Recorded.BESIDE_NAMESAKE);
    assertThat(history.ledger().find(PROJECT, one.run().id()))
        .extracting(ListedRun::run)
        .containsExactlyInAnyOrder(one.run(), other.run());
  }

  @Test
  void runs_are_listed_newest_first_and_filtered() {
    List<RunRecord> runs = SAMPLE.first(9);
    // A clock that was set back: what is recorded later may have begun earlier.
    runs.reversed().forEach(history::record);
    history.record(new SampleRuns("other", 12, 1).run(20));
    assertThat(listed(RunFilter.all(PROJECT)))
        .isEqualTo(runs.reversed().stream().map(RunRecord::run).toList());
    Instant since = runs.get(4).run().started();
    assertThat(listed(new RunFilter(PROJECT, "", since, Set.of(Answer.HOLD), 9)))
        .containsExactly(runs.get(8).run(), runs.get(5).run());
    assertThat(listed(new RunFilter(PROJECT, "new@m", Instant.EPOCH, Set.of(Answer.values()), 2)))
        .containsExactly(runs.get(8).run(), runs.get(7).run());
    assertThat(listed(new RunFilter(PROJECT, "n", Instant.EPOCH, Set.of(Answer.values()), 2)))
        .isEmpty();
  }

  @Test
  void a_series_is_of_one_version_and_in_the_order_of_time() {
    List<RunRecord> runs = SAMPLE.first(4);
    runs.reversed().forEach(history::record);
    String version = runs.getFirst().sides().get(1).side().version().hex();
    List<MeasuredSide> series =
        history
            .ledger()
            .series(
                new SideFilter(PROJECT, "", version, Instant.EPOCH, SideFilter.Freshness.FRESH));
    assertThat(series)
        .extracting(each -> each.stored().run().id())
        .isEqualTo(runs.stream().map(each -> each.run().id()).toList());
    assertThat(series).allSatisfy(each -> assertThat(each.metric(Measured.PASS)).isPresent());
    assertThat(history.ledger().cases(series.getFirst().stored()))
        .isEqualTo(runs.getFirst().sides().get(1).cases());
    List<StoredSide> sides = series.stream().map(MeasuredSide::stored).toList();
    assertThat(history.ledger().cases(sides, Set.of("case-0003", "nobody")))
        .hasSize(sides.size())
        .containsEntry(
            sides.getFirst().key(), List.of(runs.getFirst().sides().get(1).cases().get(3)));
    assertThat(history.ledger().cases(sides, Set.of())).isEmpty();
    assertThat(history.ledger().cases(List.of(), Set.of("case-0003"))).isEmpty();
  }

  @Test
  void a_case_is_told_over_time() {
    List<RunRecord> runs = SAMPLE.first(4);
    runs.forEach(history::record);
    List<CaseMoment> moments = history.ledger().ofCase(PROJECT, "case-0003");
    assertThat(moments).hasSize(8);
    assertThat(moments).isSortedAccordingTo(Comparator.comparing(each -> each.stored().at()));
    assertThat(moments.get(1).outcome()).isEqualTo(runs.getFirst().sides().get(1).cases().get(3));
    assertThat(moments.get(1).models()).isEqualTo(runs.getFirst().sides().get(1).models());
    assertThat(history.ledger().ofCase(PROJECT, "case-9999")).isEmpty();
    assertThat(history.ledger().ofCase("other", "case-0003")).isEmpty();
  }

  @Test
  void pruned_runs_are_gone_and_known_as_pruned() {
    List<RunRecord> runs = SAMPLE.first(4);
    runs.forEach(history::record);
    RunRow oldest = runs.getFirst().run();
    history.prune(List.of(oldest));
    assertThat(listed(RunFilter.all(PROJECT))).hasSize(3).doesNotContain(oldest);
    assertThat(history.known())
        .contains(
            new History.Known(oldest.id(), oldest.birth().hex(), History.Known.PRUNED),
            new History.Known(
                runs.get(1).run().id(),
                runs.get(1).run().birth().hex(),
                runs.get(1).run().extent()));
    history.record(runs.getFirst());
    assertThat(listed(RunFilter.all(PROJECT))).hasSize(4);
    assertThat(history.known()).hasSize(4);
  }

  @Test
  void what_sides_showed_is_read_back_also_when_other_runs_are_gone() {
    List<RunRecord> runs = SAMPLE.first(3);
    runs.forEach(history::record);
    history.prune(List.of(runs.getFirst().run()));
    history.record(new SampleRuns(PROJECT, 40, 1).run(5));
    List<StoredSide> sides =
        history.ledger().sides(PROJECT).stream()
            .filter(side -> side.run().equals(runs.get(1).run()))
            .toList();
    Map<Long, SeenCases> seen = history.ledger().seen(sides);
    assertThat(sides.stream().map(side -> seen.get(side.key())).toList())
        .isEqualTo(runs.get(1).sides().stream().map(RunRecord.SideRecord::seen).toList());
  }

  @Test
  void a_run_of_which_something_was_not_kept_yet_is_to_be_taken_in_again() throws Exception {
    SAMPLE.first(2).forEach(history::record);
    assertThat(history.known()).hasSize(2);
    change("DELETE FROM assize_seen WHERE side_key = 1");
    assertThat(history.known())
        .extracting(History.Known::id)
        .containsExactly(SAMPLE.run(1).run().id());
    history.record(SAMPLE.run(0));
    assertThat(history.known()).hasSize(2);
  }

  @Test
  void what_is_not_as_it_was_written_is_damage() throws Exception {
    SAMPLE.first(2).forEach(history::record);
    List<StoredSide> sides = history.ledger().sides(PROJECT);
    try (Connection connection = Dialect.of(location).connect()) {
      Sql sql = new Sql(connection);
      byte[] body = sql.list("SELECT body FROM assize_seen", row -> row.getBytes(1)).getFirst();
      body[body.length / 2] ^= 0x10;
      sql.change("UPDATE assize_seen SET body = ? WHERE side_key = 1", body);
    }
    assertThatThrownBy(() -> history.ledger().seen(sides))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("history.damaged-store")
        .hasMessageContaining("assize history rebuild");
  }

  private void change(String command) throws SQLException {
    try (Connection connection = Dialect.of(location).connect()) {
      new Sql(connection).change(command);
    }
  }

  @Test
  void a_run_that_cannot_be_written_whole_leaves_no_trace() {
    SAMPLE.first(2).forEach(history::record);
    String before = dump();
    RunRecord run = SAMPLE.run(2);
    RunRecord twice =
        new RunRecord(
            run.run(),
            run.sides().stream()
                .map(
                    side -> {
                      List<CaseRow> rows = new ArrayList<>(side.cases());
                      rows.add(rows.getFirst());
                      return new RunRecord.SideRecord(
                          side.side(),
                          side.metrics(),
                          side.models(),
                          side.verdicts(),
                          rows,
                          side.seen());
                    })
                .toList());
    assertThatThrownBy(() -> history.record(twice)).isInstanceOf(InvalidInput.class);
    assertThat(dump()).isEqualTo(before);
    history.record(run);
    assertThat(listed(RunFilter.all(PROJECT))).hasSize(3);
  }

  @Test
  void many_writers_do_not_lose_each_others_runs() throws Exception {
    int writers = 4;
    int each = 6;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        int from = i * each;
        work.add(
            () -> {
              try (History own = History.open(location)) {
                for (int j = 0; j < each; j++) {
                  own.record(SAMPLE.run(from + j));
                }
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(listed(RunFilter.all(PROJECT)))
        .isEqualTo(SAMPLE.first(writers * each).reversed().stream().map(RunRecord::run).toList());
  }

  @Test
  void a_migration_is_done_once_and_whole_or_not_at_all() {
    List<String> steps = new ArrayList<>(Migrations.KNOWN.steps());
    steps.add("CREATE TABLE assize_extra (a INTEGER);\nCREATE TABLE assize_run (a INTEGER);\n");
    assertThatThrownBy(() -> History.open(location, new Migrations(steps)))
        .isInstanceOf(InvalidInput.class);
    steps.set(steps.size() - 1, "CREATE TABLE assize_extra (a INTEGER);\n");
    History.open(location, new Migrations(steps)).close();
    History.open(location, new Migrations(steps)).close();
    assertThatThrownBy(() -> History.open(location))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("history.newer-schema")
        .hasMessageContaining(
            "schema version %d; expected at most version %d"
                .formatted(steps.size(), steps.size() - 1));
    assertThatThrownBy(() -> History.openToRead(location))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("history.newer-schema");
  }

  @Test
  void what_runs_asked_is_kept_by_day_and_payer_and_renewed_run_by_run() {
    LocalDate first = LocalDate.parse("2026-11-01");
    Usage all =
        new Usage(
            Map.of(Kind.INPUT, 12L, Kind.CACHED_INPUT, 4L, Kind.OUTPUT, 3L, Kind.REASONING, 1L));
    Outgo one = new Outgo(first, "orders", "m-1", 3, 2, 1, all, Duration.ofMillis(1_500));
    Outgo later = new Outgo(first.plusDays(9), "", "m-1", 1, 1, 0, Usage.of(5, 5), Duration.ZERO);
    Known run = new Known("20261101T000000Z-00000000", "ab", 100);
    Outgoings outgoings = history.outgoings();

    outgoings.record(PROJECT, run, List.of(one, later));
    outgoings.record("another", new Known(run.id(), "cd", 7), List.of(one));
    assertThat(outgoings.since(PROJECT, first)).containsExactly(one, later);
    assertThat(outgoings.since(PROJECT, first.plusDays(1))).containsExactly(later);
    assertThat(outgoings.known()).contains(run, new Known(run.id(), "cd", 7));

    Known grown = new Known(run.id(), "ab", 200);
    outgoings.record(PROJECT, grown, List.of(later));
    assertThat(outgoings.since(PROJECT, first)).containsExactly(later);
    assertThat(outgoings.known()).contains(grown).doesNotContain(run);
  }

  @Test
  void no_question_is_answered_by_looking_at_every_row() throws Exception {
    SAMPLE.first(12).forEach(history::record);
    Overheard heard = Overheard.on(Dialect.of(location).connect());
    try (History own = History.over(location, heard.connection())) {
      heard.asked().clear();
      Ledger ledger = own.ledger();
      ListedRun run = ledger.find(PROJECT, SAMPLE.run(3).run().id()).getFirst();
      ledger.whole(run);
      ledger.runs(RunFilter.all(PROJECT));
      ledger.runs(new RunFilter(PROJECT, "new@m", Instant.EPOCH, Set.of(Answer.HOLD), 5));
      ledger.series(SideFilter.fresh(PROJECT).of("new@m"));
      ledger.ofCase(PROJECT, "case-0003");
      ledger.seen(run.sides().stream().map(MeasuredSide::stored).toList());
      ledger.cases(
          run.sides().stream().map(MeasuredSide::stored).toList(),
          List.of("case-0001", "case-0003"));
      own.record(SAMPLE.run(3));
      List<String> faults = new ArrayList<>();
      int questions = 0;
      for (Map.Entry<String, List<Object>> each : Map.copyOf(heard.asked()).entrySet()) {
        if (each.getKey().startsWith("SELECT")) {
          questions++;
          String plan = plan(each.getKey(), each.getValue());
          if (plan.contains(scan())) {
            faults.add(each.getKey() + "\n" + plan);
          }
        }
      }
      assertThat(plan("SELECT * FROM assize_outcome WHERE score > ?", List.of(0.5)))
          .contains(scan());
      assertThat(faults).isEmpty();
      assertThat(questions).isGreaterThan(10);
    }
  }

  private String plan(String query, List<Object> arguments) throws SQLException {
    try (Connection connection = Dialect.of(location).connect()) {
      Sql sql = new Sql(connection);
      for (String setting : explaining().subList(1, explaining().size())) {
        sql.run(setting);
      }
      return String.join(
          "\n",
          sql.list(
              explaining().getFirst() + " " + query,
              row -> row.getString(row.getMetaData().getColumnCount()),
              arguments));
    }
  }

  @Test
  void texts_of_others_cannot_break_a_row() {
    RunRecord run = SAMPLE.run(0);
    RunRecord.SideRecord side = run.sides().getFirst();
    ModelRow hostile =
        new ModelRow("'); DROP TABLE assize_run; --\0\ud800", "x".repeat(5000), 1, at(1), at(2));
    history.record(
        new RunRecord(
            run.run(),
            List.of(
                new RunRecord.SideRecord(
                    side.side(),
                    side.metrics(),
                    List.of(hostile),
                    side.verdicts(),
                    side.cases(),
                    side.seen()))));
    MeasuredSide stored =
        history.ledger().runs(RunFilter.all(PROJECT)).getFirst().sides().getFirst();
    Map<Long, List<ModelRow>> models = history.ledger().models(List.of(stored.stored()));
    ModelRow read = models.get(stored.stored().key()).getFirst();
    assertThat(read.model()).startsWith("'); DROP TABLE assize_run; --\ufffd");
    assertThat(read.fingerprint()).hasSize(203);
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }

  private List<RunRow> listed(RunFilter filter) {
    return history.ledger().runs(filter).stream().map(ListedRun::run).toList();
  }

  /** Everything but the keys, which are nobody's business. */
  private String dump() {
    return history.ledger().runs(RunFilter.all(PROJECT)).stream()
        .map(history.ledger()::whole)
        .toList()
        .toString();
  }
}
