package dev.assize;

import dev.assize.base.Digest;
import dev.assize.regression.PreferenceFigures;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.score.CaseFacts;
import dev.assize.score.Opinionated;
import dev.assize.score.Preferences;
import dev.assize.score.Testimony;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what imported verdicts about two replies come to. */
record ImportedPairs(ProjectBasics project, RunFolder folder) {

  /** Whose verdicts, and about whom. */
  private record Match(Opinionated who, String candidate, String baseline) {}

  /**
   * One line for each maker and two subjects, in the order of the findings.
   *
   * @param named what the run's subjects are compared with; the project's baseline where it is
   *     empty
   */
  List<String> lines(List<Finding> pairs, String named) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    String baseline = named.isEmpty() ? project.baseline() : named;
    Set<Match> matches = new LinkedHashSet<>();
    pairs.forEach(pair -> matches.add(match(pair, baseline)));
    try (JournalReader journal = folder.read()) {
      return matches.stream().map(match -> line(match, journal)).toList();
    }
  }

  private static Match match(Finding pair, String baseline) {
    List<String> subjects = pair.about().stream().map(ReplyKey::subject).sorted().toList();
    boolean isTurned = subjects.getLast().equals(baseline);
    return new Match(
        new Opinionated(pair.criterion().by(), pair.criterion().name()),
        isTurned ? subjects.getFirst() : subjects.getLast(),
        isTurned ? subjects.getLast() : subjects.getFirst());
  }

  private String line(Match match, JournalReader journal) {
    List<CaseFacts> cases = journal.cases().stream().map(CaseFacts::of).toList();
    Map<String, Digest> inputs = new HashMap<>();
    cases.forEach(facts -> inputs.put(facts.id(), facts.input()));
    Preferences preferences =
        Preferences.of(
            match.who(),
            testimony(journal, match.candidate()),
            testimony(journal, match.baseline()),
            inputs);
    return match.candidate()
        + " against "
        + match.baseline()
        + ", "
        + match.who().words()
        + ": "
        + PreferenceFigures.of(preferences, cases).words(project.gate().level());
  }

  private Testimony testimony(JournalReader journal, String subject) {
    return new Testimony(journal, subject, project.evidence().prices());
  }
}
