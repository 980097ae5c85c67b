package dev.assize.noise;

import dev.assize.stats.CohenKappa;
import dev.assize.stats.RatingTable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two judges of the same replies.
 *
 * @param one such as {@code judge:tone}
 * @param other likewise
 * @param criterion what both looked at
 * @param bothPass replies that both pass
 * @param onlyOne replies that the one passes and the other fails
 * @param onlyOther replies that the other passes and the one fails
 * @param bothFail replies that both fail
 */
public record JudgePair(
    String one,
    String other,
    String criterion,
    int bothPass,
    int onlyOne,
    int onlyOther,
    int bothFail) {

  /** What counts of a reply is what its samples come to together. */
  static JudgePair of(
      String one, String other, String criterion, Testified first, Testified second) {
    int[][] counts = new int[2][2];
    for (Map.Entry<Testified.Reply, Heard> each : first.byReply().entrySet()) {
      Heard heard = second.byReply().get(each.getKey());
      OptionalDouble mine = each.getValue().together();
      if (heard != null && mine.isPresent() && heard.together().isPresent()) {
        counts[mine.getAsDouble() > 0 ? 1 : 0][heard.together().getAsDouble() > 0 ? 1 : 0]++;
      }
    }
    return new JudgePair(
        one, other, criterion, counts[1][1], counts[1][0], counts[0][1], counts[0][0]);
  }

  /** How many replies both passed or failed. */
  public int replies() {
    return bothPass + onlyOne + onlyOther + bothFail;
  }

  /** Agreement beyond chance; empty where it means nothing. */
  public Optional<CohenKappa> kappa() {
    return CohenKappa.of(RatingTable.of(new int[][] {{bothFail, onlyOther}, {onlyOne, bothPass}}));
  }
}
