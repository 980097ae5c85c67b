package dev.assize.judge.jury;

import dev.assize.check.Description.Needs;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.Sworn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A judge that asks others: it is what they are together. */
abstract sealed class BenchJudge implements ReplyJudge permits CascadeJudge, JuryJudge {

  private final Bench bench;

  BenchJudge(Bench bench) {
    this.bench = bench;
  }

  final Bench bench() {
    return bench;
  }

  @Override
  public final String name() {
    return bench.name();
  }

  @Override
  public final Set<String> providers() {
    return bench.providers();
  }

  @Override
  public final List<Sworn> asked() {
    return bench.asked();
  }

  @Override
  public final Needs needs() {
    return bench.jurors().stream()
        .map(juror -> juror.judge().needs())
        .reduce(Needs.NOTHING, Needs::and);
  }

  @Override
  public final CaseChoice cases() {
    return bench.cases();
  }

  @Override
  public final Set<String> colleagues() {
    return bench.jurors().stream()
        .map(juror -> juror.judge().name())
        .collect(Collectors.toUnmodifiableSet());
  }
}
