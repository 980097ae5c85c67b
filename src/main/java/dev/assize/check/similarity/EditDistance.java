package dev.assize.check.similarity;

import dev.assize.check.Arguments;
import dev.assize.check.AtLeast;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How many changes of single characters part a reply from a text (Levenshtein 1966). */
public final class EditDistance implements CheckKind {

  private static final String AT_MOST = "at-most";
  private static final String CODE_POINTS = "code points";

  @Override
  public Description description() {
    return Description.of(
            "edit-distance",
            "Passes when few enough characters must be inserted, deleted or replaced to make the"
                + " reply the text (Levenshtein), white space around both aside: so many at the"
                + " most, or by the score, 1 less the share of changes in the longer one. A"
                + " character is what a reader sees as one. Without a value the reply is compared"
                + " with the reference of its case; without either limit the score is told and"
                + " decides nothing.")
        .takes("texts parted by |, the nearest counts, or nothing for the reference")
        .knows(
            List.of(
                new Option(AT_MOST, "at most 2", "passes up to so many changes"),
                AtLeast.OPTION,
                Option.flag(
                    CODE_POINTS, "every accent and every part of an emoji counts by itself")))
        .knows(Folding.OPTIONS)
        .edition(2)
        .needs(Needs.GOLDEN)
        .passes("edit-distance: W-20114 [at most 1]", "W-20144")
        .fails("edit-distance: W-20114 [at most 1]", "W-20441")
        .passes("edit-distance: Zoë Müller [ignoring case, at least 0.9]", "zoe müller");
  }

  @Override
  public Examination make(Arguments arguments) {
    Optional<BigDecimal> most = arguments.number(AT_MOST, BigDecimal.ZERO);
    AtLeast threshold = AtLeast.askedBy(arguments);
    if (most.isPresent() && threshold.decides()) {
      arguments.fault("two-limits", "both [at most] and [at least]", "one of them", "Remove one.");
    }
    if (most.isEmpty()) {
      Comparison.requireSense(arguments, threshold);
    }
    return Changes.to(
        arguments.references().stream().map(String::strip).toList(),
        Folding.asAskedBy(arguments),
        arguments.has(CODE_POINTS) ? Characters.CODE_POINTS : Characters.SEEN,
        most.map(List::of).orElse(List.of()),
        threshold);
  }
}
