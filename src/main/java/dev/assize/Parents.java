package dev.assize;

import dev.assize.adversarial.Perturbation;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Warns of golden queries whose parent is no case of the set. Adversarial cases may name one that
 * is not loaded: a run that asks them holds them to it ({@link Adversarials}).
 */
record Parents(GoldenSet golden, Problems problems) {

  /** In the order of the files. */
  void inspect() {
    Set<String> known = golden.cases().stream().map(GoldenCase::id).collect(Collectors.toSet());
    golden.cases().stream()
        .filter(each -> !Perturbation.isOne(each))
        .filter(each -> !each.standing().parent().isEmpty())
        .filter(each -> !known.contains(each.standing().parent()))
        .sorted(
            Comparator.comparing((GoldenCase each) -> each.place().file())
                .thenComparingInt(each -> each.place().line()))
        .forEach(each -> tell(each, known));
  }

  private void tell(GoldenCase golden, Set<String> known) {
    String parent = golden.standing().parent();
    problems.warning(
        "cases.unknown-parent",
        golden.place(),
        "case \""
            + golden.id()
            + "\" names the parent \""
            + parent
            + "\", which is no case of the golden set",
        "the id of a case",
        Suggestion.near(parent, known)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("If it was removed, tie those that are left by cluster."));
  }
}
