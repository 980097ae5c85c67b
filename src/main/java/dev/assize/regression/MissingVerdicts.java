package dev.assize.regression;

import dev.assize.provider.Failure.Kind;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trials that neither passed nor failed, and what gets a verdict on them. */
record MissingVerdicts(ScoredRun baseline, ScoredRun candidate) {

  /** What to do, by why a verdict is missing and by who can give it. */
  List<String> remedies() {
    List<ScoredRun> imported = imported().filter(MissingVerdicts::isLacking).toList();
    List<String> remedies = new ArrayList<>();
    imported.forEach(
        side ->
            remedies.add(
                "Import again, with a reply or a verdict for what has none of "
                    + side.subject()
                    + ": assize import"));
    Optional<CaseScore> unscored = own().flatMap(MissingVerdicts::unscored).findFirst();
    unscored.ifPresent(score -> remedies.add(judgeAgain(score)));
    boolean canAsk = own().anyMatch(MissingVerdicts::lacksAnswers);
    if (canAsk || imported.isEmpty() && unscored.isEmpty()) {
      remedies.add(askAgain());
    }
    return remedies;
  }

  /** Where a provider refused for more than the moment, something has to be mended first. */
  private String askAgain() {
    String command = candidate.evidence().command();
    boolean isRefused =
        own()
            .anyMatch(
                side -> side.evidence().failures().keySet().stream().anyMatch(Kind::isLasting));
    return isRefused
        ? "Mend what the errors name, then ask again: "
            + command
            + " --resume, or "
            + command
            + " where the change is one of a case, a prompt or a parameter"
        : "Ask again what has no verdict: " + command + " --resume";
  }

  /**
   * Whoever was asked has answered, so that asking again brings the same words. A mended judge is
   * another judge: it has to look at both sides.
   */
  private String judgeAgain(CaseScore unscored) {
    return "Read what was said of the unscored (assize show "
        + unscored.id()
        + "). Where a judge's words cannot be read, mend its prompt or set output: schema, and"
        + " judge again: "
        + own()
            .map(side -> "assize rejudge " + side.run())
            .distinct()
            .collect(Collectors.joining(" and "));
  }

  /** Whom nobody here can ask gets the missing rows from wherever the others came from. */
  private Stream<ScoredRun> imported() {
    return sides().filter(side -> side.evidence().isImported());
  }

  private Stream<ScoredRun> own() {
    return sides().filter(side -> !side.evidence().isImported());
  }

  private Stream<ScoredRun> sides() {
    return Stream.of(baseline, candidate);
  }

  private static Stream<CaseScore> unscored(ScoredRun side) {
    return side.cases().stream().filter(score -> score.trials().unscored() > 0);
  }

  /** Whether calls failed or were never made. */
  private static boolean lacksAnswers(ScoredRun side) {
    return side.cases().stream().anyMatch(score -> score.openTrials() > score.trials().unscored());
  }

  private static boolean isLacking(ScoredRun side) {
    return side.cases().stream()
        .anyMatch(score -> !score.state().isDecided() || score.openTrials() > 0);
  }
}
