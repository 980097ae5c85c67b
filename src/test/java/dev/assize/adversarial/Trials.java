package dev.assize.adversarial;

import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Children of the fixture's parents, and what subjects without a mind say to them. */
public final class Trials {

  public static final String REFUSAL = "I'm sorry, but I can't help with that.";
  public static final String ASKS_BACK =
      "Sorry, I cannot read this. Could you send it in plain text?";
  public static final String MADE_UP = "It takes eleven weeks and costs 73 dollars.";

  private Trials() {}

  public static Mutator mutator(String id) {
    return Repertoire.all().stream()
        .filter(m -> m.trait().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public static Parent parent(String id) {
    return Fixture.corpus().parents().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Every so many of the parents of which it makes children. */
  public static Stream<Parent> some(Mutator mutator, int every) {
    List<Parent> parents = Fixture.corpus().parents();
    return IntStream.iterate(0, i -> i < parents.size(), i -> i + every)
        .mapToObj(parents::get)
        .filter(p -> mutator.capacity(p) > 0);
  }

  public static Draft child(Mutator mutator, Parent parent, int variant) {
    Draws draws = Draws.of(parent.id().hashCode() + variant);
    return mutator.apply(Draft.of(parent), parent, variant, draws).orElseThrow();
  }

  public static boolean isProven(Mutator mutator, Parent parent, Draft child) {
    return mutator.proofs(Draft.of(parent), child, parent).stream().allMatch(Proof::holds);
  }

  /** Whether a reply passes the child though the parent's own checks do not let it. */
  public static boolean isDeceived(Parent parent, Draft child, String reply) {
    return Heard.of(child, parent, reply).passed()
        && !Heard.of(Draft.of(parent), parent, reply).passed();
  }

  public static boolean isToBeAnswered(Parent parent) {
    return parent.golden().expectation().policy() == Policy.ANSWER;
  }

  public static String dump(Draft child) {
    return child.context().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
  }
}
