package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.report.Judged;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.score.ScoredRun;
import dev.assize.store.JournalReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Concludes nothing from a run that nobody played to its end: what was not asked is not luck. */
final class Unfinished {

  private final JournalReader journal;

  private Unfinished(JournalReader journal) {
    this.journal = journal;
  }

  /** The first of some sides whose run has no end; imports and baseline files have theirs. */
  static Optional<Unfinished> among(List<Side> sides) {
    return sides.stream()
        .map(Side::journal)
        .filter(journal -> !journal.isFinished())
        .findFirst()
        .map(Unfinished::new);
  }

  Judged over(Judged judged) {
    return switch (judged) {
      case Judged.Compared compared ->
          new Judged.Compared(
              compared.comparison(),
              over(compared.decision(), compared.comparison().candidate()),
              compared.baseline(),
              compared.candidate(),
              compared.beside(),
              compared.judges(),
              compared.agreement());
      case Judged.Alone alone ->
          new Judged.Alone(
              alone.candidate(),
              over(alone.decision(), alone.candidate()),
              alone.facts(),
              alone.why(),
              alone.judges(),
              alone.agreement());
    };
  }

  /** A failure of what must never fail holds, however many trials are still to come. */
  private Decision over(Decision decision, ScoredRun candidate) {
    boolean holdsByItself =
        decision.answer() == Answer.HOLD
            && candidate.cases().stream()
                .filter(score -> score.facts().importance() == Importance.ZERO)
                .anyMatch(score -> score.trials().failed() > 0);
    List<String> reasons = new ArrayList<>(holdsByItself ? decision.reasons() : List.of());
    reasons.addAll(holdsByItself ? List.of(sentence(), notAsked()) : List.of(notAsked()));
    return new Decision(
        holdsByItself ? Answer.HOLD : Answer.INCONCLUSIVE,
        holdsByItself ? decision.sentence() : sentence(),
        reasons,
        List.of("Go on with it: " + command()),
        decision.rules(),
        decision.accepted());
  }

  private String command() {
    String rejudged = OldReplies.origin(journal.manifest());
    return rejudged.isEmpty()
        ? "assize run --resume " + journal.name()
        : "assize rejudge " + rejudged + " --resume";
  }

  private String sentence() {
    Manifest manifest = journal.manifest();
    long all = (long) manifest.subjects().size() * each();
    return "The run is unfinished: "
        + Numbers.count(manifest.subjects().stream().mapToLong(this::asked).sum())
        + " of "
        + Numbers.count(all, "trial")
        + " were asked.";
  }

  private String notAsked() {
    String left =
        journal.manifest().subjects().stream()
            .filter(subject -> asked(subject) < each())
            .map(subject -> Numbers.count(each() - asked(subject)) + " of " + subject.id())
            .collect(Collectors.joining(", "));
    return left.isEmpty()
        ? "Not asked: what follows the last trial, such as confirmations, a second look, a probe."
        : "Not asked: " + left + ".";
  }

  private long each() {
    return (long) journal.manifest().cases() * journal.manifest().trials();
  }

  private long asked(SubjectEntry subject) {
    return journal
        .trials(subject.id())
        .filter(trial -> trial.key().trial() <= journal.manifest().trials())
        .count();
  }
}
