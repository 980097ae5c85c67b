package dev.assize.regression;

import dev.assize.base.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whose change a difference is: a provider that changes a model under its name must not be charged
 * to the author of a prompt.
 */
public sealed interface WhoseChange {

  /** The decision with what is known of the provider's part in it. */
  Decision over(Decision decision, Comparison comparison, Rules rules);

  /** Both sides were asked in one sitting, or nothing was asked afresh: there is nothing to add. */
  record OfOneSitting() implements WhoseChange {
    @Override
    public Decision over(Decision decision, Comparison comparison, Rules rules) {
      return decision;
    }
  }

  /**
   * The baseline is older than the candidate, and was not asked again.
   *
   * @param since the day from which the stored replies are
   * @param why it was not asked again
   * @param identity how the same model calls itself otherwise on the candidate's side, in sentences
   */
  record Unprobed(LocalDate since, String why, List<String> identity) implements WhoseChange {

    public Unprobed {
      identity = List.copyOf(identity);
    }

    @Override
    public Decision over(Decision decision, Comparison comparison, Rules rules) {
      Decision including = rephrased(decision, clause(decision.sentence()));
      return identity.isEmpty()
          ? including
          : changed(
              "The baseline's model changed since "
                  + since
                  + ", and its version was not asked again. "
                  + including.sentence(),
              identity,
              including,
              comparison);
    }

    private String clause(String sentence) {
      String open =
          sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
      return open + ", including whatever the provider changed since " + since + ".";
    }
  }

  /** The baseline's version was asked again. */
  record Probed(Probe probe) implements WhoseChange {
    @Override
    public Decision over(Decision decision, Comparison comparison, Rules rules) {
      if (!probe.isChanged()) {
        return decision;
      }
      return changed(
          "The baseline's model changed: since "
              + probe.since()
              + " its own replies moved by "
              + Probe.points(probe.provider(), rules.level())
              + ", and against its fresh replies your change is "
              + Probe.points(probe.yours(), rules.level())
              + ", on "
              + Numbers.count(probe.yours().n(), "probed case")
              + ".",
          probe.signs(),
          decision,
          comparison);
    }
  }

  private static Decision rephrased(Decision decision, String sentence) {
    return new Decision(
        decision.answer(),
        sentence,
        decision.reasons(),
        decision.toSettle(),
        decision.rules(),
        decision.accepted(),
        decision.ground());
  }

  private static Decision changed(
      String sentence, List<String> signs, Decision decision, Comparison comparison) {
    return new VoidBaseline(
            sentence,
            signs,
            "Against the stored replies",
            List.of(
                "Ask both sides again, side by side: "
                    + comparison.candidate().evidence().command()
                    + " --evidence live",
                "Then make the fresh replies the baseline: assize baseline set RUN:SUBJECT NAME"
                    + " --reason TEXT"))
        .over(decision, comparison);
  }

  /** Whether the model is known to answer otherwise than it did. */
  default boolean isChange() {
    return switch (this) {
      case OfOneSitting same -> false;
      case Unprobed unprobed -> !unprobed.identity().isEmpty();
      case Probed probed -> probed.probe().isChanged();
    };
  }

  /** The first sentence that is to be said beside a decision; empty where there is none. */
  default Optional<String> note() {
    return switch (this) {
      case OfOneSitting same -> Optional.empty();
      case Unprobed unprobed ->
          Optional.of(
              "The baseline's replies are of "
                  + unprobed.since()
                  + " and older than the candidate's; its version was not asked again: "
                  + unprobed.why()
                  + ".");
      case Probed probed -> Optional.of(probed.probe().sentence());
    };
  }
}
