package dev.assize.adversarial.surface;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of the surface. */
public final class SurfaceRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(new LetterCase());
  }
}
