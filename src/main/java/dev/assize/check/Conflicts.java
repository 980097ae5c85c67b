package dev.assize.check;

import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Passage.Where;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds checks of one case that no reply can pass together, that say a thing twice, or that the
 * case's own reference fails. What each kind asks of replies it says itself; where only a few
 * replies pass one check, they are tried out on the others.
 */
final class Conflicts {

  private final GoldenCase golden;
  private final Problems problems;
  private final List<Decisive> checks = new ArrayList<>();

  /** A check that decides. */
  private record Decisive(CheckSpec spec, NamedCheck made) {

    boolean fails(String text) {
      return made.examination() instanceof TextCheck check
          && check.judge(text) instanceof Verdict.Graded graded
          && graded.grade() instanceof Grade.PassFail it
          && !it.passed();
    }

    /** The only replies that pass, white space aside; none when they cannot be listed. */
    List<String> replies() {
      return made.demands().ofPassed().stream()
          .map(Decisive::replies)
          .filter(replies -> !replies.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    private static List<String> replies(Demand demand) {
      List<String> replies =
          demand.traits().stream()
              .filter(Passage.class::isInstance)
              .map(Passage.class::cast)
              .filter(it -> it.where() == Where.WHOLE && it.folding().equals(Folding.EXACT))
              .map(Passage::text)
              .toList();
      boolean all = replies.size() == demand.traits().size();
      return all && demand.sign() == Demand.Sign.SOME ? replies : List.of();
    }

    boolean isSameAs(Decisive other) {
      return Asked.by(spec).equals(Asked.by(other.spec)) && spec.negated() == other.spec.negated();
    }

    String shown() {
      return spec.text().equals(spec.name()) && !spec.value().isEmpty()
          ? spec.name() + ": " + spec.value()
          : spec.text();
    }
  }

  Conflicts(GoldenCase golden, Problems problems) {
    this.golden = golden;
    this.problems = problems;
  }

  /** Takes in a check as it was made, without the rule for empty replies. */
  void add(CheckSpec spec, NamedCheck made) {
    if (!spec.options().containsKey("advisory")) {
      checks.add(new Decisive(spec, made));
    }
  }

  void tell() {
    for (int i = 0; i < checks.size(); i++) {
      for (int j = i + 1; j < checks.size(); j++) {
        tell(checks.get(i), checks.get(j));
      }
    }
    reference();
  }

  private void tell(Decisive one, Decisive other) {
    Optional<String> clash = one.made().demands().clash(other.made().demands());
    if (one.isSameAs(other)) {
      twice(other);
    } else if (clash.isPresent()) {
      contradiction(one, other, clash.get());
    } else if (failsAll(one.replies(), other)) {
      contradiction(one, other, fails(one));
    } else if (failsAll(other.replies(), one)) {
      contradiction(other, one, fails(other));
    } else {
      one.made().demands().strain(other.made().demands()).ifPresent(why -> strain(one, other, why));
    }
  }

  private static boolean failsAll(List<String> replies, Decisive check) {
    return !replies.isEmpty() && replies.stream().allMatch(check::fails);
  }

  private static String fails(Decisive check) {
    return "\"" + check.replies().getFirst() + "\" fails the second";
  }

  private void twice(Decisive second) {
    problems.warning(
        "check.twice",
        golden.place(),
        "\"" + second.spec().text() + "\" stands twice",
        "",
        "Remove one, or give the first a weight.");
  }

  private void contradiction(Decisive one, Decisive other, String why) {
    problems.error(
        "check.contradiction",
        golden.place(),
        pair(one, other) + " can never both pass: " + why,
        "checks that some reply passes together",
        "Remove or mend one of the two.");
  }

  private void strain(Decisive one, Decisive other, String why) {
    problems.warning(
        "check.hardly-together",
        golden.place(),
        pair(one, other) + " both pass only where the word stands inside a longer word: " + why,
        "checks that some reply passes together",
        "Remove or mend one of the two.");
  }

  private static String pair(Decisive one, Decisive other) {
    return "\"" + one.shown() + "\" and \"" + other.shown() + "\"";
  }

  private void reference() {
    String reference = golden.expectation().reference();
    if (!reference.isBlank()) {
      checks.stream()
          .filter(check -> check.fails(reference))
          .forEach(
              check ->
                  problems.warning(
                      "check.reference-fails",
                      golden.place(),
                      "the reference itself fails \"" + check.shown() + "\"",
                      "a reference that is a good reply",
                      "Mend the check or the reference."));
    }
  }
}
