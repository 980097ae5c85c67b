package dev.assize.regression;

import dev.assize.base.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
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
      if (identity.isEmpty()) {
        return new Rephrasing(decision).as(decision.answer(), clause(decision.sentence()));
      }
      Decision including =
          new Rephrasing(decision).as(decision.answer(), clause(decision.sentence()));
      return new Rephrasing(including)
          .changed(
              comparison,
              "The baseline's model changed since "
                  + since
                  + ", and its version was not asked again. "
                  + including.sentence(),
              identity);
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
      return new Rephrasing(decision)
          .changed(
              comparison,
              "The baseline's model changed: since "
                  + probe.since()
                  + " its own replies moved by "
                  + Probe.points(probe.provider(), rules.level())
                  + ", and against its fresh replies your change is "
                  + Probe.points(probe.yours(), rules.level())
                  + ", on "
                  + Numbers.count(probe.yours().n(), "probed case")
                  + ".",
              probe.signs());
    }
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

  /** Says a decision in other words. */
  record Rephrasing(Decision decision) {

    Decision as(Answer answer, String sentence) {
      return with(answer, sentence, decision.reasons(), decision.toSettle());
    }

    /** INCONCLUSIVE, unless the candidate holds by itself, whatever it is compared with. */
    Decision changed(Comparison comparison, String sentence, List<String> signs) {
      List<String> reasons = new ArrayList<>(signs);
      if (holdsByItself(comparison)) {
        reasons.addAll(0, decision.reasons());
        reasons.add(sentence);
        return with(decision.answer(), decision.sentence(), reasons, decision.toSettle());
      }
      reasons.add("Against the stored replies: " + decision.sentence());
      reasons.addAll(decision.reasons());
      return with(
          Answer.INCONCLUSIVE,
          sentence,
          reasons,
          List.of(
              "Ask both sides again, side by side: "
                  + comparison.candidate().evidence().command()
                  + " --evidence live",
              "Then make the fresh replies the baseline: assize baseline set RUN:SUBJECT NAME"
                  + " --reason TEXT"));
    }

    private boolean holdsByItself(Comparison comparison) {
      boolean floorIsBroken =
          decision.rules().stream()
              .filter(finding -> finding.rule().isFloor() && finding.rule().isBlocking())
              .filter(finding -> !isAccepted(finding.rule().name()))
              .anyMatch(finding -> finding.answer() == Answer.HOLD);
      return decision.answer() == Answer.HOLD
          && (floorIsBroken || !Forbidden.of(comparison.candidate()).isEmpty());
    }

    private boolean isAccepted(String rule) {
      return decision.accepted().stream().anyMatch(each -> each.matter().name().equals(rule));
    }

    private Decision with(
        Answer answer, String sentence, List<String> reasons, List<String> toSettle) {
      return new Decision(
          answer,
          sentence,
          reasons,
          toSettle,
          decision.rules(),
          decision.accepted(),
          decision.ground());
    }
  }
}
