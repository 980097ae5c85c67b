package dev.assize.adversarial.surface;

import dev.assize.adversarial.Ask;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Trait;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * S15: the untouched question in a frame of another language, in which the answer is to be. A good
 * reply is in that language and has the parent's values; its English facts are not asked for.
 */
final class LanguageWrap implements Mutator {

  private static final Trait TRAIT =
      Surface.trait(
          "S15",
          "another language around it",
          Oracle.LANG,
          EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.SLOTS));

  /** Replies that are labels or data have no language, and some are bound to one already. */
  private static final Set<String> BOUND =
      Set.of(
          "one-of",
          "equals",
          "json",
          "json-field",
          "json-schema",
          "csv",
          "xml",
          "yaml",
          "language");

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    boolean isApt =
        parent.golden().expectation().policy() == Policy.ANSWER
            && parent.question().tools().isEmpty()
            && parent.golden().expectation().checks().stream().noneMatch(LanguageWrap::isBound)
            && English.reads(parent.input())
            && !parent.input().toLowerCase(Locale.ROOT).contains("english");
    return isApt && !Values.of(parent).isEmpty() ? Phrasebook.values().length : 0;
  }

  private static boolean isBound(CheckSpec check) {
    return BOUND.contains(check.name()) && !check.negated();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Phrasebook tongue = Phrasebook.values()[variant];
    List<String> values = Values.of(parent);
    List<CheckSpec> checks = new ArrayList<>();
    checks.add(Ask.labelled("language: " + tongue.code(), "language"));
    values.forEach(value -> checks.add(Ask.check("facts: " + Ask.literal(value))));
    String reference = tongue.telling(String.join(", ", values));
    return Optional.of(
        before
            .withInput(tongue.asking(before.input()))
            .expecting(Expected.only(Oracle.LANG, checks, Policy.ANSWER, reference))
            .leaving(List.of(tongue.opening(), tongue.request()))
            .drew("language", tongue.code()));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    Phrasebook tongue = Phrasebook.of(after.drawn().getOrDefault("language", ""));
    return List.of(
        Surface.readsBack(
            "the question stands untouched in its frame",
            before,
            after,
            after.input(),
            tongue.asking(before.input())),
        new Proof(
            "no value is told by the question",
            Values.of(parent).stream().noneMatch(after.input()::contains)));
  }
}
