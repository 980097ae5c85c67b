package dev.assize.adversarial.retrieval;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Changed;
import dev.assize.adversarial.fact.Twist;
import dev.assize.cases.Question.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** R07: the passages tell another number, and the reply has to follow them. */
final class Counterfactual implements Mutator {

  private static final Trait TRAIT =
      Retrieval.trait(
          "R07",
          "another number in the passages",
          Oracle.DIR,
          Severity.HIGH,
          Retrieval.QUESTION,
          Retrieval.UNFOUNDED);

  private static final int MOST = 5;

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return Twist.of(parent).map(twist -> Math.min(MOST, twist.others().size())).orElse(0);
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    return Twist.of(parent)
        .filter(twist -> variant < twist.others().size())
        .map(twist -> twisted(before, twist, twist.others().get(variant)));
  }

  private static Draft twisted(Draft before, Twist twist, BigDecimal other) {
    List<Passage> context =
        before.context().stream().map(passage -> twisted(passage, twist, other)).toList();
    Draft after = before.withContext(context);
    return after
        .expecting(Changed.by(after, twist, other))
        .drew("from", twist.figure().value().toPlainString())
        .drew("to", other.toPlainString());
  }

  private static Passage twisted(Passage passage, Twist twist, BigDecimal other) {
    String text = twist.in(passage.text(), other);
    return text.equals(passage.text()) ? passage : Retrieval.passage(text);
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    Optional<Twist> twist = Twist.of(parent);
    if (twist.isEmpty()) {
      return List.of(new Proof("a number can be swapped", false));
    }
    BigDecimal to = new BigDecimal(after.drawn().get("to"));
    return List.of(
        new Proof(
            "swapped back it is the parent", back(after, twist.get(), to).equals(texts(before))),
        new Proof(
            "the old number is told nowhere",
            after.context().stream().allMatch(p -> twist.get().in(p.text(), to).equals(p.text()))),
        new Proof("the question is the parent's", after.input().equals(before.input())));
  }

  private static List<String> texts(Draft draft) {
    return draft.context().stream().map(Passage::text).toList();
  }

  private static List<String> back(Draft after, Twist twist, BigDecimal to) {
    return texts(after).stream().map(text -> twist.back(text, to)).toList();
  }
}
