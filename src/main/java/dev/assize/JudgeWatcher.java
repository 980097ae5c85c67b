package dev.assize;

import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Signal;
import dev.assize.provider.Exchange;
import dev.assize.run.Charge;
import dev.assize.run.Finding;
import dev.assize.run.PriceBook;
import dev.assize.run.Trial;
import dev.assize.score.Amount;
import dev.assize.score.Outlay;
import dev.assize.score.Taken;
import dev.assize.subject.Response;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * How unsure a judge of the run was that a reply is right: one less the share of its findings and
 * samples that pass, where it scores one less the score. Its calls are paid and waited for.
 *
 * @param by as criteria have it: {@code judge:tone}
 * @param digests of the criteria of its file; what another edition of it found says nothing
 */
record JudgeWatcher(Signal.Blind signal, String by, Set<String> digests, PriceBook book)
    implements Watcher {

  @Override
  public boolean isRecorded() {
    return true;
  }

  @Override
  public Reading read(Watched watched) {
    List<Finding> findings =
        watched.findings().get().stream()
            .filter(each -> each.criterion().by().equals(by))
            .filter(each -> digests.contains(each.criterion().digest().hex()))
            .toList();
    List<Exchange> exchanges =
        findings.stream().flatMap(each -> each.exchanges().stream()).toList();
    Charge charge =
        exchanges.isEmpty() ? ReplyWatcher.free(book.currency()) : Outlay.charge(exchanges, book);
    Taken seconds = seconds(watched.trial(), exchanges);
    OptionalDouble passing =
        findings.stream().flatMapToDouble(each -> grade(each.verdict())).average();
    return passing.isPresent()
        ? new Reading.Read(1 - passing.getAsDouble(), charge, seconds)
        : new Reading.Missing(
            findings.isEmpty()
                ? "no finding of the judge as its file has it"
                : "the judge gave no verdict",
            charge,
            seconds);
  }

  private Taken seconds(Trial trial, List<Exchange> exchanges) {
    return exchanges.isEmpty()
        ? new Taken.Absent("findings without a call")
        : Amount.LATENCY.of(new Trial(trial.key(), new Response(exchanges)), book);
  }

  private static DoubleStream grade(Verdict verdict) {
    if (verdict instanceof Verdict.Graded graded) {
      return switch (graded.grade()) {
        case Grade.PassFail grade -> DoubleStream.of(grade.passed() ? 1 : 0);
        case Grade.Score score -> DoubleStream.of(score.value());
        case Grade.Label label -> DoubleStream.empty();
      };
    }
    return DoubleStream.empty();
  }
}
