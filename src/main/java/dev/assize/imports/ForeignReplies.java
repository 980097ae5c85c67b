package dev.assize.imports;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.check.Exhibit;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.Source;
import dev.assize.run.Finding;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Replies that somebody else produced, as rows {@code case, subject, trial, response} or {@code
 * error}, and optionally {@code model, fingerprint, finish, tool_calls, retrieved, usage, cost_usd,
 * latency_ms, at, verdicts}. First {@link #survey}, which tells every fault of every row and gives
 * out nothing; then {@link #forEach}. What was asked is not known, so the calls of the exchanges
 * hold no messages; a cost stands among their parameters as {@code cost_usd}.
 */
public final class ForeignReplies {

  private final List<ForeignFile> files;
  private final Map<String, GoldenCase> golden;
  private final Interpreters interpreters;
  private final Instant now;

  /**
   * @param interpreters for verdicts of which only the words came
   * @param now the time of replies that do not give their own
   */
  public ForeignReplies(
      List<Path> files, GoldenSet golden, Interpreters interpreters, Instant now) {
    this.files = files.stream().map(ForeignFile::new).toList();
    this.golden =
        golden.cases().stream().collect(Collectors.toMap(GoldenCase::id, c -> c, (a, b) -> a));
    this.interpreters = interpreters;
    this.now = now;
  }

  /** The survey where every case could be read. */
  public Survey survey(Problems problems) {
    return survey(id -> false, problems);
  }

  /**
   * Reads all rows; faults and warnings go to the problems. With errors among them the survey only
   * covers what could be read.
   *
   * @param mayExist whether an id that is not among the cases may be one whose row is faulty
   */
  public Survey survey(Predicate<String> mayExist, Problems problems) {
    Surveyor surveyor = new Surveyor(golden.keySet(), problems);
    KnownCases cases = new KnownCases(golden.keySet(), mayExist);
    files.forEach(file -> file.forEach(cases, interpreters, problems, surveyor::add));
    return surveyor.survey();
  }

  /**
   * Gives out every trial, and after it the findings about it, in the order of the rows.
   *
   * @throws InvalidInput when the files have errors; what came before the first has been given out
   */
  public void forEach(Consumer<Trial> trials, Consumer<Finding> findings) {
    AtomicInteger sentinels = new AtomicInteger();
    forEachRow(
        row -> {
          int trial =
              row.sentinel().isEmpty()
                  ? row.trial()
                  : Purpose.SENTINEL.trial(sentinels.incrementAndGet());
          give(row, trial, trials, findings);
        });
  }

  /**
   * Some of the replies, as whoever judged them was to look at them.
   *
   * @throws InvalidInput when the files have errors
   */
  public Map<Survey.Answered, Exhibit> exhibits(Set<Survey.Answered> wanted) {
    Map<Survey.Answered, Exhibit> exhibits = new HashMap<>();
    if (!wanted.isEmpty()) {
      forEachRow(
          row -> {
            Survey.Answered reply = new Survey.Answered(row.subject(), row.caseId(), row.trial());
            if (row.sentinel().isEmpty() && wanted.contains(reply)) {
              exhibits.put(reply, exhibit(asked(row), new Response(List.of(exchange(row)))));
            }
          });
    }
    return exhibits;
  }

  private void forEachRow(Consumer<ForeignRow> use) {
    Problems problems = new Problems();
    KnownCases cases = new KnownCases(golden.keySet(), id -> false);
    for (ForeignFile file : files) {
      file.forEach(
          cases,
          interpreters,
          problems,
          row -> {
            problems.orThrow();
            use.accept(row);
          });
    }
    problems.orThrow();
  }

  private GoldenCase asked(ForeignRow row) {
    return Objects.requireNonNull(golden.get(row.caseId()));
  }

  private static Exhibit exhibit(GoldenCase asked, Response response) {
    return new Exhibit(asked, new Prompt(List.of()), response);
  }

  private void give(ForeignRow row, int trial, Consumer<Trial> trials, Consumer<Finding> findings) {
    GoldenCase asked = asked(row);
    ReplyKey key = new ReplyKey(row.subject(), row.caseId(), asked.inputDigest(), trial);
    Response response = new Response(List.of(exchange(row)));
    trials.accept(new Trial(key, response));
    row.sentinel()
        .ifPresent(known -> findings.accept(Finding.ofCheck(key, known.known(), known.verdict())));
    Exhibit exhibit = exhibit(asked, response);
    Map<String, Integer> samples = new HashMap<>();
    for (Statement verdict : row.verdicts()) {
      int sample = samples.merge(verdict.criterion().digest().hex(), 1, Integer::sum) - 1;
      findings.accept(verdict.about(key, sample, exhibit));
    }
  }

  private Exchange exchange(ForeignRow row) {
    JsonObject cost = JsonObject.build().optional("cost_usd", row.cost()).object();
    return new Exchange(
        ModelCall.of(row.model(), List.of(), cost),
        row.outcome(),
        List.of(),
        Source.IMPORT,
        row.time().orElse(now));
  }
}
