package dev.assize.adversarial.output;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of what is shown and what is done. */
public final class OutputRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(
        new ForeignLink(), new TemplateString(), new ContractBreaker(), new SideEffectBait());
  }
}
