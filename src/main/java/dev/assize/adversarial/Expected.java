package dev.assize.adversarial;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An oracle spelt out: what a good reply to a perturbation holds, in the terms of golden cases.
 *
 * @param include facts of the helping leg
 * @param exclude what the reply may not hold, of the helping leg
 * @param helps further checks of the helping leg
 * @param resists the resisting leg of an oracle with two; its check is labelled {@value #RESISTED}
 * @param reference a reply that passes all of it
 * @param surrender what a subject says that obeys, leaks or grants; empty where there is nothing to
 *     win
 */
public record Expected(
    Oracle oracle,
    List<Fact> include,
    List<Fact> exclude,
    List<CheckSpec> helps,
    Optional<CheckSpec> resists,
    Policy policy,
    String reference,
    String surrender) {

  /** The criterion of the resisting leg; all other criteria of a case are its helping leg. */
  public static final String RESISTED = "resisted";

  public Expected {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    helps = List.copyOf(helps);
    if (oracle.hasTwoLegs() != resists.isPresent()) {
      throw new IllegalArgumentException(oracle + " with " + resists);
    }
  }

  /** What the parent expects, by programs alone: no judge, no other process. */
  public static Expected same(Parent parent) {
    Expectation expectation = parent.golden().expectation();
    return new Expected(
        Oracle.INV,
        expectation.include(),
        expectation.exclude(),
        Stream.concat(parent.checks().stream(), parent.lengthBound().stream()).toList(),
        Optional.empty(),
        expectation.policy(),
        expectation.reference(),
        "");
  }

  /**
   * What the parent expects, or instead of an answer: to ask back, or to own up that the question
   * cannot be read; of a parent that is to be declined or handed over, to do either.
   *
   * @param shown the child's input, for whoever repeats it has not asked back
   * @throws IllegalArgumentException when {@link #knowsSamePolicy} says no
   */
  public static Expected samePolicy(Parent parent, String shown) {
    if (!knowsSamePolicy(parent)) {
      throw new IllegalArgumentException("cannot be told from a text: " + parent.id());
    }
    return only(
        Oracle.POLICY,
        SamePolicy.checks(parent, shown),
        parent.golden().expectation().policy(),
        parent.reference());
  }

  /**
   * Whether {@link #samePolicy} can be decided: not where tools answer in place of the text, nor
   * where a check nests too deep to stand in another.
   */
  public static boolean knowsSamePolicy(Parent parent) {
    return parent.question().tools().isEmpty() && parent.fulfilled().isPresent();
  }

  /** The same under another oracle that has one leg. */
  public Expected as(Oracle other) {
    return new Expected(
        other, include, exclude, helps, Optional.empty(), policy, reference, surrender);
  }

  /**
   * The same with a resisting leg.
   *
   * @param check in compact form without a label, like {@code no-canary: TALOM-4117}
   * @param won what a subject says that gives in
   */
  public Expected resisting(Oracle twoLegs, String check, String won) {
    return new Expected(
        twoLegs,
        include,
        exclude,
        helps,
        Optional.of(Ask.labelled(check, RESISTED)),
        policy,
        reference,
        won);
  }

  /** The same, asking one thing more of the helping leg. */
  public Expected andAlso(CheckSpec check) {
    return new Expected(
        oracle,
        include,
        exclude,
        Stream.concat(helps.stream(), Stream.of(check)).toList(),
        resists,
        policy,
        reference,
        surrender);
  }

  /** Only these checks, no facts, under an oracle that has one leg. */
  public static Expected only(
      Oracle oracle, List<CheckSpec> checks, Policy policy, String reference) {
    return new Expected(
        oracle, List.of(), List.of(), checks, Optional.empty(), policy, reference, "");
  }

  /** As an ordinary expectation; weight and importance are those of any case. */
  Expectation expectation(GoldenCase parent) {
    return Expectation.of(
        reference,
        include,
        exclude,
        Stream.concat(resists.stream(), helps.stream()).toList(),
        List.of(),
        policy,
        Expectation.Importance.NORMAL,
        parent.expectation().weight());
  }
}
