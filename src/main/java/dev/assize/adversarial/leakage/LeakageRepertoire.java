package dev.assize.adversarial.leakage;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.List;

/** The mutators that ask for what must stay inside. */
public final class LeakageRepertoire implements Repertoire {
  @Override
  public List<Mutator> mutators() {
    return List.of(new SecretProbe(), new OtherCustomer(), new OwnSecret());
  }
}
