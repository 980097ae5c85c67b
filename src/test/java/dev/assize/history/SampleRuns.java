package dev.assize.history;

import dev.assize.base.Digest;
import dev.assize.history.RunRecord.SideRecord;
import dev.assize.regression.Answer;
import dev.assize.run.Manifest.Coverage;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Runs as a history keeps them, drawn by a seed: the same seed gives the same runs. */
public record SampleRuns(String project, int cases, long seed) {

  private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The run of that number, from 0; one is begun every six hours. */
  public RunRecord run(int number) {
    Random random = new Random(seed + number);
    Instant started = FIRST.plus(Duration.ofHours(6L * number));
    String id = STAMP.format(started) + "-" + digest("manifest", number / 10).hex().substring(0, 8);
    List<SideRecord> sides =
        List.of(
            side("old@m", new SideRow.Role.Baseline(), started, random),
            side("new@m", new SideRow.Role.Candidate(answer(number)), started, random));
    TreeMap<String, Digest> digests = new TreeMap<>();
    digests.put("golden", digest("golden", number / 50));
    digests.put("checks", digest("checks", 0));
    digests.put("judge.kind", digest("judge", number / 80));
    RunRow run =
        new RunRow(
            id,
            digest("birth", number),
            1000L + number,
            project,
            RunRow.Origin.ASKED,
            started,
            started.plusSeconds(90),
            digest("manifest", number / 10),
            Coverage.WHOLE,
            cases,
            1,
            answer(number),
            "c0ffee",
            "0.1.0",
            digests);
    return new RunRecord(run, sides);
  }

  private static Answer answer(int number) {
    return Answer.values()[number % 3];
  }

  private SideRecord side(String subject, SideRow.Role role, Instant at, Random random) {
    List<CaseRow> rows = new ArrayList<>();
    Counts counts = Counts.NONE;
    for (int i = 0; i < cases; i++) {
      State state = random.nextInt(10) == 0 ? State.FAILED : State.PASSED;
      counts = counts.plus(state);
      rows.add(row(i, state, at.plusMillis(100L * i), random));
    }
    double rate = (double) counts.passed() / cases;
    return new SideRecord(
        new SideRow(
            subject,
            digest(subject, 0),
            "local",
            "m",
            "prompts/" + subject + ".md",
            digest("prompt " + subject, 0).hex(),
            "",
            role,
            0,
            new SideRow.Replies(cases, 0, 0, 0),
            at,
            at.plusMillis(100L * cases),
            counts),
        List.of(
            new MetricRow(Measured.LATENCY_P50, "s", 0.8, cases),
            new MetricRow(
                Measured.PASS,
                "share",
                rate,
                cases,
                new MetricRow.Bounds.Known(
                    new Interval(Math.max(0, rate - 0.03), Math.min(1, rate + 0.03), 0.9)))),
        List.of(new ModelRow("m-1", "fp-1", cases, at, at.plusMillis(100L * cases))),
        List.of(new VerdictRow("check", "contains", "passed", "", counts.passed())),
        rows,
        seen(at, rows));
  }

  private SeenCases seen(Instant at, List<CaseRow> rows) {
    return SeenCases.of(
        new SeenCases.Tally(at, rows.size(), 0, 0, "m-1", "fp-1"),
        rows.stream()
            .map(
                row ->
                    new SeenRow(
                        row.question(),
                        row.question().expectation().hashCode(),
                        SeenRow.Decided.WITH_JUDGES,
                        Map.of(
                            "pass-rate",
                            (double) row.trials().passed(),
                            "score",
                            row.score(),
                            "length",
                            row.took().length(),
                            "refusal-rate",
                            row.took().declined(),
                            "latency",
                            1000 * row.took().seconds(),
                            "tokens",
                            row.took().tokensOut()),
                        "",
                        List.of(
                            new SeenRow.Reply(
                                Long.parseUnsignedLong(row.reply(), 16),
                                row.state().name().toLowerCase(Locale.ROOT)))))
            .toList());
  }

  private CaseRow row(int number, State state, Instant at, Random random) {
    return new CaseRow(
        new Question(
            "case-%04d".formatted(number),
            digest("input", number),
            digest("expectation", number),
            number % 2 == 0 ? "even" : "odd",
            ""),
        state,
        Counts.of(List.of(state)),
        1,
        state == State.PASSED ? 1 : 0.5,
        new CaseRow.Took(
            0.5 + random.nextInt(1000) / 1000.0,
            CaseRow.UNKNOWN,
            120 + random.nextInt(40),
            30 + random.nextInt(60),
            150 + random.nextInt(300),
            0),
        "%016x".formatted(random.nextLong()),
        at);
  }

  private static Digest digest(String kind, int number) {
    return Digest.of(kind + number);
  }

  /** The runs of numbers from 0. */
  public List<RunRecord> first(int count) {
    List<RunRecord> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(run(i));
    }
    return runs;
  }

  /** The same run with other words in one place, as if it had been gone on with. */
  static RunRecord grown(RunRecord record) {
    RunRow run = record.run();
    return new RunRecord(
        new RunRow(
            run.id(),
            run.birth(),
            run.extent() + 500,
            run.project(),
            run.origin(),
            run.started(),
            run.ended(),
            run.manifest(),
            run.coverage(),
            run.cases(),
            run.trials(),
            Answer.HOLD,
            run.commit(),
            run.assize(),
            new TreeMap<>(Map.of("golden", run.digests().get("golden")))),
        record.sides().subList(0, 1));
  }

  /** Another run that bears the same id. */
  static RunRecord namesake(RunRecord record) {
    RunRow run = record.run();
    return new RunRecord(run.with(digest("another birth", 0), run.digests()), record.sides());
  }
}
