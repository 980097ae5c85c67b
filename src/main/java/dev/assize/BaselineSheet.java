package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.regression.PassRate;
import dev.assize.report.RatePhrases;
import dev.assize.report.Visible;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.RunId;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import dev.assize.score.ScoredRun;
import dev.assize.store.BaselineEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a committed baseline holds, as plain text. */
final class BaselineSheet {

  private BaselineSheet() {}

  /**
   * The page.
   *
   * @param log what was done to the file; empty for files of before there was a log
   * @param level of the pass rate's interval
   */
  static String of(Side side, List<BaselineEvent> log, double level) {
    Sheet sheet = new Sheet();
    SubjectEntry subject = side.subject();
    ScoredRun scored = side.scored();
    Counts counts = scored.counts();
    sheet.line(side.journal().name());
    sheet.line("subject  " + Visible.marked(subject.id()) + parts(subject));
    sheet.line("version  " + subject.digest().hex());
    if (log.isEmpty()) {
      sheet.line("log      empty: it was set before baselines kept one");
    }
    log.forEach(event -> sheet.line(line(event)));
    sheet.line(
        "cases    "
            + Numbers.count(counts.total())
            + " x "
            + Numbers.count(scored.trials(), "trial")
            + ": "
            + counts.passed()
            + " passed, "
            + counts.failed()
            + " failed, "
            + counts.errored()
            + " errored, "
            + counts.unscoredWords());
    sheet.line("passed   " + rate(PassRate.of(scored.cases(), level)));
    sheet.line("manifest " + side.journal().manifest().digest().hex());
    side.journal()
        .manifest()
        .digests()
        .forEach((name, digest) -> sheet.line("%-8s %s".formatted(name, digest.hex())));
    return sheet.toString();
  }

  /** {@code (provider local, model smollm2, prompt prompts/worked.md)}. */
  private static String parts(SubjectEntry subject) {
    String parts =
        Stream.of(
                part("provider", subject.provider()),
                part("model", subject.model()),
                part("prompt", subject.prompt()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "" : " (" + parts + ")";
  }

  private static Optional<String> part(String name, String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(name + " " + Visible.marked(value));
  }

  private static String line(BaselineEvent event) {
    String run =
        event.run().isEmpty()
            ? ""
            : ", from run " + event.run() + started(RunId.startOf(event.run()));
    String reason = event.reason().isEmpty() ? "" : ": " + Visible.marked(event.reason());
    return "%-8s ".formatted(event.deed().word())
        + event.at().truncatedTo(ChronoUnit.SECONDS)
        + ", "
        + Numbers.count(event.cases(), "case")
        + run
        + reason.replaceAll("\\s+", " ");
  }

  private static String started(Instant start) {
    return start.equals(Instant.EPOCH) ? "" : " of " + start;
  }

  private static String rate(Metric metric) {
    return metric.n() == 0
        ? "unknown, no case was decided"
        : RatePhrases.share(metric)
            + " ("
            + Numbers.level(metric.level())
            + " interval "
            + RatePhrases.limits(metric)
            + "), n "
            + RatePhrases.among(metric);
  }
}
