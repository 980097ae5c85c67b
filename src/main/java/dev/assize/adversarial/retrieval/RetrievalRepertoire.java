package dev.assize.adversarial.retrieval;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of what was retrieved. */
public final class RetrievalRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(
        new IndirectInjection(),
        new Distractors(),
        new PositionSweep(),
        new LowOverlap(),
        new Severing(),
        new Removal(),
        new Counterfactual(),
        new Contradiction());
  }
}
