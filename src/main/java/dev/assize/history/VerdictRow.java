package dev.assize.history;

import java.util.Comparator;
import java.util.Locale;

/**
 * How often a maker of verdicts gave one answer about the replies of a side.
 *
 * @param maker {@code check}, or who judged
 * @param criterion the judge's criterion, or the name of a check without its arguments
 * @param answer {@code passed}, {@code failed}, {@code graded} (with a score), {@code labelled},
 *     {@code preferred}, {@code unscored} or {@code errored}
 * @param label that the verdict bears; of a preference {@code first}, {@code second} or {@code
 *     tie}; often empty
 */
public record VerdictRow(
    String maker, String criterion, String answer, String label, int verdicts) {

  /** By all but the count. */
  public static final Comparator<VerdictRow> ORDER =
      Comparator.comparing(VerdictRow::maker)
          .thenComparing(VerdictRow::criterion)
          .thenComparing(VerdictRow::answer)
          .thenComparing(VerdictRow::label);

  public VerdictRow {
    maker = Cells.text(maker);
    criterion = Cells.text(criterion);
    label = Cells.text(label);
  }

  /** The same so many times. */
  public VerdictRow times(int count) {
    return new VerdictRow(maker, criterion, answer, label, count);
  }

  /** A choice or another word of ours. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
