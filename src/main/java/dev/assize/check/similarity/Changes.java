package dev.assize.check.similarity;

import dev.assize.check.AtLeast;
import dev.assize.check.Folding;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts the changes from a reply to the nearest reference.
 *
 * @param most the limit in changes; none when the threshold decides
 */
record Changes(
    List<String> references,
    Folding folding,
    Characters characters,
    List<BigDecimal> most,
    AtLeast threshold)
    implements TextCheck {

  /** The distance from one reference. */
  private record Distance(int changes, int longer, String reference, Difference difference) {

    double similarity() {
      return longer == 0 ? 1 : 1 - changes / (double) longer;
    }
  }

  @Override
  public Verdict judge(String text) {
    List<String> offered = characters.of(folding.fold(text.strip()).text());
    Optional<Distance> nearest = Optional.empty();
    for (String reference : references) {
      Optional<Distance> distance = distance(offered, reference);
      if (distance.isEmpty()) {
        return Verdict.unscored("the reply is too long: " + offered.size() + " characters");
      }
      double before = nearest.map(Distance::similarity).orElse(-1.0);
      nearest = distance.get().similarity() > before ? distance : nearest;
    }
    return nearest
        .map(distance -> verdict(text.strip(), distance))
        .orElseGet(() -> Verdict.unscored("nothing to compare with"));
  }

  private Optional<Distance> distance(List<String> offered, String reference) {
    List<String> wanted = characters.of(folding.fold(reference).text());
    Difference difference = Difference.between(offered, wanted);
    Vocabulary vocabulary = new Vocabulary();
    int[] from = vocabulary.of(difference.offered());
    int[] to = vocabulary.of(difference.wanted());
    OptionalInt changes = Levenshtein.distance(to, from, vocabulary.size());
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Distance(
                changes.getAsInt(),
                Math.max(offered.size(), wanted.size()),
                reference,
                difference));
  }

  private Verdict verdict(String text, Distance distance) {
    Score score = new Score(distance.similarity());
    String told =
        distance.changes
            + (distance.changes == 1 ? " change from " : " changes from ")
            + Rationale.quote(text)
            + " to "
            + Rationale.quote(distance.reference)
            + " (score "
            + score.shown()
            + ")";
    return new Graded(
        grade(distance.changes, score), Rationale.of(told + limit() + distance.difference.told()));
  }

  private Grade grade(int changes, Score score) {
    return most.isEmpty()
        ? score.grade(threshold)
        : new Grade.PassFail(BigDecimal.valueOf(changes).compareTo(most.getFirst()) <= 0);
  }

  private String limit() {
    return most.isEmpty()
        ? Score.wanted(threshold)
        : ", at most " + most.getFirst().toPlainString() + " wanted";
  }
}
