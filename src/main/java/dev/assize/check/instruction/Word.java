package dev.assize.check.instruction;

import dev.assize.check.Folding;
import dev.assize.check.Passage;
import dev.assize.check.Passage.Where;
import dev.assize.check.Span;
import dev.assize.check.Trait;
import dev.assize.verdict.Rationale;

/** A whole word that stands somewhere in the reply, capital and small letters being the same. */
record Word(String text) implements Trait {

  @Override
  public String words() {
    return "holds the word " + Rationale.quote(text);
  }

  /** What stands at the edge of a text may go on in the reply and be another word there. */
  @Override
  public boolean followsFrom(Trait other) {
    return other instanceof Passage passage
        && Places.first(
                passage.text(),
                text,
                span ->
                    (passage.where() == Where.WHOLE || isInside(passage.text(), span))
                        && Places.isWhole(passage.text(), span))
            .isPresent()
        && isPlain(passage);
  }

  @Override
  public boolean mostlyFollowsFrom(Trait other) {
    return other instanceof Passage passage
        && Places.first(passage.text(), text, span -> Places.isWhole(passage.text(), span))
            .isPresent()
        && isPlain(passage);
  }

  @Override
  public boolean excludes(Trait other) {
    return false;
  }

  /** A quotation mark or a dash of another shape may be another word to this one. */
  private static boolean isPlain(Passage passage) {
    return passage.folding().shapes() == Folding.Shape.AS_IT_IS;
  }

  private static boolean isInside(String text, Span span) {
    return span.start() > 0 && span.end() < text.length();
  }
}
