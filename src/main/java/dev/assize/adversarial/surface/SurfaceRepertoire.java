package dev.assize.adversarial.surface;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of the surface. */
public final class SurfaceRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(
        new Typos(),
        new Misreadings(),
        new LetterCase(),
        new Punctuation(),
        new LetterByLetter(),
        new Homoglyphs(),
        new ZeroWidth(),
        new Directions(),
        new Leet(),
        new LetterForms(),
        new EquivalentFormats(),
        new Fillers(),
        new Telegraphic(),
        new QuestionForms(),
        new LanguageWrap());
  }
}
