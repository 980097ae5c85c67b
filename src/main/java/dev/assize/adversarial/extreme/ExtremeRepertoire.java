package dev.assize.adversarial.extreme;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of too much, too little, harmless words, and who asks. */
public final class ExtremeRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(new Degenerate(), new Amplification(), new HarmlessTrigger(), new Bearing());
  }
}
