package dev.assize.noise;

import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What one judge said by one criterion of all replies. */
final class Testified {

  /** One reply to a case. */
  record Reply(int side, String caseId, int trial) {}

  private final Map<Reply, Heard> byReply = new HashMap<>();

  /** By side and case, in the order of the trials. */
  private final List<Map<String, List<Heard>>> byCase = new ArrayList<>();

  Testified(int sides) {
    for (int side = 0; side < sides; side++) {
      byCase.add(new HashMap<>());
    }
  }

  /** Takes what was said of a reply; those of a case in the order of their trials. */
  void add(Reply reply, Heard heard) {
    byReply.put(reply, heard);
    byCase.get(reply.side()).computeIfAbsent(reply.caseId(), id -> new ArrayList<>()).add(heard);
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
    return byCase.stream()
        .flatMap(side -> side.values().stream())
        .mapToInt(List::size)
        .max()
        .orElse(0);
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
    return byCase.stream().allMatch(side -> values(side, facts, reading).length > 0);
  }

  private static double[][] values(
      Map<String, List<Heard>> side, CaseFacts facts, Function<Heard, double[]> reading) {
    return side.getOrDefault(facts.id(), List.of()).stream()
        .map(reading)
        .filter(values -> values.length > 0)
        .toArray(double[][]::new);
  }

  /** By side, case, reply and value; only cases that have a value on every side. */
  double[][][][] values(List<CaseFacts> cases, Function<Heard, double[]> reading) {
    List<CaseFacts> shared = cases.stream().filter(facts -> isShared(facts, reading)).toList();
    return byCase.stream()
        .map(
            side ->
                shared.stream()
                    .map(facts -> values(side, facts, reading))
                    .toArray(double[][][]::new))
        .toArray(double[][][][]::new);
  }
}
