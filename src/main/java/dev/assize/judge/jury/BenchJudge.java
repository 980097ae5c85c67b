package dev.assize.judge.jury;

import dev.assize.cases.GoldenCase;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.Sworn;
import java.util.List;
import java.util.Set;

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
  public final boolean asksAbout(GoldenCase golden) {
    return bench.asksAbout(golden);
  }
}
