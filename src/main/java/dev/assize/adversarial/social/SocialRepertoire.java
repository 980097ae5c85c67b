package dev.assize.adversarial.social;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators of orders, roles, pressure and forged history. */
public final class SocialRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(
        new OverridePhrase(),
        new ForgedStructure(),
        new RolePlay(),
        new Authority(),
        new Pressure(),
        new ForgedHistory(),
        new Drift(),
        new ManyShot());
  }
}
