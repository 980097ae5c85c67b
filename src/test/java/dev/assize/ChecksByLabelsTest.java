package dev.assize;

import dev.assize.replay.Timekeeper;
import dev.assize.run.Finding;
import dev.assize.score.State;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict.Graded;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the checks of this repository's golden set are worth, held against labels of the replies.
 */
class ChecksByLabelsTest {

  private static final Path GUIDE = Path.of("judges/labelling.md");

  private static final String WHOLE = "the whole case";
  private static final String REFUSES = "any-of: (refused) or (says-unknown) or (escalates)";
  private static final String NUMBERS = "no-invented-numbers";
  private static final int ENOUGH = 60;

  @TempDir Path folder;

  @Test
  void the_table_shown_is_what_the_recorded_replies_and_their_labels_give() throws Exception {
    ShownText.in(GUIDE, "checks by labels", table(ReplyLabels.drawn("right")));
  }

  private String table(ReplyLabels labels) throws Exception {
    Map<String, LabelTally> tallies = new TreeMap<>();
    OwnProject.copy(folder);
    for (TrialOutcome outcome : OwnProject.outcomes(world(folder), List.of())) {
      labels
          .of(outcome.trial())
          .ifPresent(
              right -> {
                tally(tallies, WHOLE).add(right, outcome.state() == State.PASSED);
                decided(outcome).forEach((name, passed) -> tally(tallies, name).add(right, passed));
              });
    }
    StringBuilder table =
        new StringBuilder(
            "| check | labelled replies | fails of the wrong | passes of the right |\n");
    table.append("|---|---:|---:|---:|\n").append(tallies.get(WHOLE).row(WHOLE));
    tallies.forEach(
        (name, tally) -> {
          if (tally.n() >= ENOUGH && !name.equals(WHOLE)) {
            table.append(tally.row(name));
          }
        });
    long few = tallies.values().stream().filter(tally -> tally.n() < ENOUGH).count();
    return table
        + "\nOf %d other kinds of check there are too few labelled replies (under %d) to tell.\n"
            .formatted(few, ENOUGH);
  }

  private static LabelTally tally(Map<String, LabelTally> tallies, String name) {
    return tallies.computeIfAbsent(name, n -> new LabelTally());
  }

  @Test
  void the_checks_that_stand_for_a_question_of_sense_are_held_against_labels_of_that_question()
      throws Exception {
    OwnProject.copy(folder);
    Path bare = folder.resolve("examples/prompt-versions");
    String table =
        "| check | labelled replies | fails of those that should fail | passes of the others |\n"
            + "|---|---:|---:|---:|\n"
            + row("refused", ReplyLabels.drawn("refuses"), List.of(folder))
            + row(REFUSES, ReplyLabels.drawn("refuses"), List.of(folder))
            + row(NUMBERS, ReplyLabels.all("numbers"), List.of(folder, bare))
            + tally(NUMBERS, ReplyLabels.all("numbers"), List.of(folder))
                .row(NUMBERS + ", the assistant's")
            + tally(NUMBERS, ReplyLabels.all("numbers"), List.of(bare))
                .row(NUMBERS + ", the bare model's");

    ShownText.in(GUIDE, "proxies by labels", table);
  }

  private static String row(String check, ReplyLabels labels, List<Path> projects) {
    return tally(check, labels, projects).row(check);
  }

  private static LabelTally tally(String check, ReplyLabels labels, List<Path> projects) {
    LabelTally tally = new LabelTally();
    for (Path project : projects) {
      LabelledCheck.of(check, project)
          .add(tally, OwnProject.outcomes(world(project), List.of()), labels);
    }
    return tally;
  }

  /** By the kind of check: passed when all checks of the kind are. */
  private static Map<String, Boolean> decided(TrialOutcome outcome) {
    Map<String, Boolean> decided = new HashMap<>();
    for (Finding finding : outcome.findings()) {
      boolean isOfCheck = finding.criterion().isDeterministic();
      if (isOfCheck
          && finding.verdict() instanceof Graded graded
          && graded.grade() instanceof PassFail grade) {
        decided.merge(kind(finding.criterion().name()), grade.passed(), Boolean::logicalAnd);
      }
    }
    return decided;
  }

  private static String kind(String name) {
    return name.replaceAll("(?s)[:\\[].*", "").strip();
  }

  private static World world(Path project) {
    return new World(project, Map.of(), Timekeeper.system(), note -> {});
  }
}
