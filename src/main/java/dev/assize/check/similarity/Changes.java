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
 * @param composed numbers for the characters of the references that consist of several code points
 * @param most the limit in changes; none when the threshold decides
 */
record Changes(
    List<Reference> references,
    Folding folding,
    Characters characters,
    Vocabulary composed,
    List<BigDecimal> most,
    AtLeast threshold)
    implements TextCheck {

  /** A text as written, and as it is compared. */
  private record Reference(String text, Spelling spelling) {}

  /** The distance from one reference. */
  private record Distance(int changes, String reference, Difference difference) {

    double similarity() {
      int longer = difference.longer();
      return longer == 0 ? 1 : 1 - changes / (double) longer;
    }
  }

  static Changes to(
      List<String> references,
      Folding folding,
      Characters characters,
      List<BigDecimal> most,
      AtLeast threshold) {
    Vocabulary composed = new Vocabulary();
    List<Reference> read =
        references.stream()
            .map(it -> new Reference(it, characters.of(folding.fold(it).text(), composed::learn)))
            .toList();
    return new Changes(read, folding, characters, composed, most, threshold);
  }

  @Override
  public Verdict judge(String text) {
    Spelling offered = characters.of(folding.fold(text.strip()).text(), composed::of);
    Optional<Distance> nearest = Optional.empty();
    for (Reference reference : references) {
      Difference difference = Difference.between(offered, reference.spelling);
      OptionalInt changes = difference.changes();
      if (changes.isEmpty()) {
        return Verdict.unscored("the reply is too long: " + offered.size() + " characters");
      }
      Distance distance = new Distance(changes.getAsInt(), reference.text, difference);
      double before = nearest.map(Distance::similarity).orElse(-1.0);
      nearest = distance.similarity() > before ? Optional.of(distance) : nearest;
    }
    return nearest
        .map(distance -> verdict(text.strip(), distance))
        .orElseGet(() -> Verdict.unscored("nothing to compare with"));
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
