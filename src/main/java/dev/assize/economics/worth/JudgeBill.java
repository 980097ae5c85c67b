package dev.assize.economics.worth;

import dev.assize.run.Charge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one judge took of the replies of one subject.
 *
 * @param replies that it looked at
 * @param calls in which it did, repairs included
 * @param charge of all of them
 * @param repairs the part of it that went into asking once more
 */
public record JudgeBill(
    String judge, String subject, int replies, int calls, Charge charge, Charge repairs) {

  /** Of each judge, by name. */
  public static List<JudgeBill> of(String subject, List<Billed> replies) {
    Map<String, List<Billed.Judged>> byJudge = new TreeMap<>();
    for (Billed billed : replies) {
      billed
          .judges()
          .forEach(
              judged ->
                  byJudge.computeIfAbsent(judged.judge(), name -> new ArrayList<>()).add(judged));
    }
    return byJudge.entrySet().stream()
        .map(each -> of(each.getKey(), subject, each.getValue()))
        .toList();
  }

  private static JudgeBill of(String judge, String subject, List<Billed.Judged> judged) {
    return new JudgeBill(
        judge,
        subject,
        judged.size(),
        judged.stream().mapToInt(Billed.Judged::calls).sum(),
        Bill.sum(judged, Billed.Judged::charge),
        Bill.sum(judged, Billed.Judged::repairs));
  }
}
