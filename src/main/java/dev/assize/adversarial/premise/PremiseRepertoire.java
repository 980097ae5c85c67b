package dev.assize.adversarial.premise;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of what a question rests on. */
public final class PremiseRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(new FalsePremise(), new SwappedName(), new Flip(), new Suggestion());
  }
}
