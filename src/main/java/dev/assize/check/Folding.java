package dev.assize.check;

import dev.assize.check.Description.Option;
import java.util.List;
import java.util.Optional;

/**
 * What two texts may differ in and still count as equal: nothing, case, or also white space and the
 * shapes of quotation marks and dashes.
 */
public record Folding(Case letters, Shape shapes) {

  private static final String CASE_OPTION = "ignoring case";
  private static final String SHAPE_OPTION = "normalised";

  public static final List<Option> OPTIONS =
      List.of(
          Option.flag(CASE_OPTION, "capital and small letters are the same"),
          Option.flag(
              SHAPE_OPTION,
              "runs of white space count as one blank, and quotation marks and dashes of all shapes"
                  + " are the same"));

  /** Whether case matters. */
  public enum Case {
    AS_IT_IS,
    IGNORED
  }

  /** Whether white space, quotation marks and dashes matter. */
  public enum Shape {
    AS_IT_IS,
    NORMALISED
  }

  /** Nothing at all. */
  public static final Folding EXACT = new Folding(Case.AS_IT_IS, Shape.AS_IT_IS);

  /** Capital and small letters. */
  public static final Folding IGNORING_CASE = new Folding(Case.IGNORED, Shape.AS_IT_IS);

  public static Folding asAskedBy(Arguments arguments) {
    return new Folding(
        arguments.has(CASE_OPTION) ? Case.IGNORED : Case.AS_IT_IS,
        arguments.has(SHAPE_OPTION) ? Shape.NORMALISED : Shape.AS_IT_IS);
  }

  /** The text as it is compared: put together (NFC), whatever else is forgiven. */
  public Folded fold(String text) {
    Folded composed = Composed.of(text);
    return isPlain() ? composed : folded(composed);
  }

  /** Whatever either of the two forgives. */
  Folding and(Folding other) {
    return new Folding(
        letters == Case.IGNORED ? letters : other.letters,
        shapes == Shape.NORMALISED ? shapes : other.shapes);
  }

  /** Whether texts that are equal to the other folding are equal to this one, too. */
  boolean forgivesAllOf(Folding other) {
    return and(other).equals(this);
  }

  /** Where the text holds the wanted one first. */
  Optional<Span> find(Folded text, String wanted) {
    String needle = fold(wanted).text();
    int at = text.text().indexOf(needle);
    return at < 0 ? Optional.empty() : Optional.of(text.span(at, at + needle.length()));
  }

  private boolean isPlain() {
    return letters == Case.AS_IT_IS && shapes == Shape.AS_IT_IS;
  }

  private Folded folded(Folded composed) {
    String text = composed.text();
    StringBuilder folded = new StringBuilder(text.length());
    int[] origin = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = shapes == Shape.NORMALISED ? Shapes.fold(text.charAt(i)) : text.charAt(i);
      boolean repeatedBlank =
          shapes == Shape.NORMALISED
              && c == ' '
              && !folded.isEmpty()
              && folded.charAt(folded.length() - 1) == ' ';
      if (!repeatedBlank) {
        origin[folded.length()] = composed.origin(i);
        folded.append(letters == Case.IGNORED ? Shapes.small(c) : c);
      }
    }
    origin[folded.length()] = composed.origin(text.length());
    return Folded.of(folded.toString(), origin);
  }
}
