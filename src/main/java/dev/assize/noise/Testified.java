package dev.assize.noise;

import dev.assize.score.CaseFacts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What one judge said by one criterion of all replies. */
final class Testified {

  /** One reply to a case. */
  record Reply(int side, String caseId, int trial) {}

  private static final Comparator<Reply> BY_CASE =
      Comparator.comparingInt(Reply::side)
          .thenComparing(Reply::caseId)
          .thenComparingInt(Reply::trial);

  private final TreeMap<Reply, Heard> byReply = new TreeMap<>(BY_CASE);

  /** Of most replies the same is said: one object of it will do for all of them. */
  private final Map<Heard, Heard> said = new HashMap<>();

  private final int sides;

  Testified(int sides) {
    this.sides = sides;
  }

  /** Takes what was said of a reply. */
  void add(Reply reply, Heard heard) {
    byReply.put(reply, said.computeIfAbsent(heard, same -> same));
  }

  Map<Reply, Heard> byReply() {
    return byReply;
  }

  /** Whether anything was said that has a value. */
  boolean isReadable() {
    return byReply.values().stream().anyMatch(heard -> heard.samples().length > 0);
  }

  JudgeFigures.Answers answers() {
    return new JudgeFigures.Answers(sum(Heard::asked), sum(Heard::unscored), sum(Heard::errored));
  }

  private int sum(ToIntFunction<Heard> count) {
    return byReply.values().stream().mapToInt(count).sum();
  }

  boolean isScore() {
    return byReply.values().stream().anyMatch(Heard::isScore);
  }

  /** The most samples that a reply got. */
  int samples() {
    return byReply.values().stream().mapToInt(Heard::asked).max().orElse(0);
  }

  /** The most replies that a case has on a side. */
  int trials() {
    int most = 0;
    int sameCase = 0;
    String before = "";
    for (Reply reply : byReply.keySet()) {
      String asked = reply.side() + " " + reply.caseId();
      sameCase = asked.equals(before) ? sameCase + 1 : 1;
      most = Math.max(most, sameCase);
      before = asked;
    }
    return most;
  }

  /** Replies whose samples can be read more than once, and of those the ones that differ. */
  int sampledAgain() {
    return (int) byReply.values().stream().filter(Heard::isSampledAgain).count();
  }

  int differing() {
    return (int) byReply.values().stream().filter(Heard::differs).count();
  }

  /** The cases with something readable on every side, by id. */
  List<CaseFacts> shared(Map<String, CaseFacts> cases) {
    return cases.values().stream().filter(facts -> isShared(facts, Heard::samples)).toList();
  }

  private boolean isShared(CaseFacts facts, Function<Heard, double[]> reading) {
    return IntStream.range(0, sides).allMatch(side -> values(side, facts, reading).length > 0);
  }

  /** In the order of the trials. */
  private double[][] values(int side, CaseFacts facts, Function<Heard, double[]> reading) {
    Reply from = new Reply(side, facts.id(), 0);
    Reply to = new Reply(side, facts.id(), Integer.MAX_VALUE);
    return byReply.subMap(from, to).values().stream()
        .map(reading)
        .filter(values -> values.length > 0)
        .toArray(double[][]::new);
  }

  /** By side, case, reply and value; only cases that have a value on every side. */
  double[][][][] values(List<CaseFacts> cases, Function<Heard, double[]> reading) {
    List<CaseFacts> shared = cases.stream().filter(facts -> isShared(facts, reading)).toList();
    return IntStream.range(0, sides)
        .mapToObj(
            side ->
                shared.stream()
                    .map(facts -> values(side, facts, reading))
                    .toArray(double[][][]::new))
        .toArray(double[][][][]::new);
  }
}
