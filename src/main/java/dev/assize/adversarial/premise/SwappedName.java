package dev.assize.adversarial.premise;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Changed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** M02: the question is about the other of two things, and the context tells what holds of it. */
final class SwappedName implements Mutator {

  private static final Trait TRAIT =
      Premise.trait(
          "M02",
          "other thing asked about",
          Oracle.DIR,
          Severity.MEDIUM,
          EnumSet.of(Kept.POLICY, Kept.LANGUAGE, Kept.CANARY));

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return Parallel.of(parent).size();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Parallel> pairs = Parallel.of(parent);
    if (variant >= pairs.size()) {
      return Optional.empty();
    }
    Parallel pair = pairs.get(variant);
    Draft after =
        before
            .withInput(Names.swap(before.input(), pair.name(), pair.other()))
            .leaving(List.of(pair.other()));
    Expected expected =
        Changed.telling(after, List.of(pair.fact()), List.of(pair.old()), pair.reference(parent));
    return Optional.of(
        after.expecting(expected).drew("name", pair.name()).drew("instead", pair.other()));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    String name = after.drawn().getOrDefault("name", "");
    String other = after.drawn().getOrDefault("instead", "");
    return List.of(
        new Proof(
            "with the name back it is the parent",
            Names.swap(after.input(), other, name).equalsIgnoreCase(before.input())),
        new Proof(
            "the context says the same of both",
            Parallel.of(parent).stream()
                .anyMatch(pair -> pair.name().equals(name) && pair.other().equals(other))),
        new Proof("the passages are the parent's", after.context().equals(before.context())));
  }
}
