package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.replay.Timekeeper;
import dev.assize.run.Finding;
import dev.assize.score.State;
import dev.assize.stats.Wilson;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict.Graded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the checks of this repository's golden set are worth, held against labels of the replies.
 */
class ChecksByLabelsTest {

  private static final String BEGIN = "<!-- begin: checks by labels -->\n";
  private static final String END = "<!-- end -->";
  private static final String WHOLE = "the whole case";
  private static final int ENOUGH = 60;
  private static final double LEVEL = 0.95;

  @TempDir Path folder;

  @Test
  void the_table_shown_is_what_the_recorded_replies_and_their_labels_give() throws Exception {
    Path guide = Path.of("judges/labelling.md");
    String page = Files.readString(guide);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    String table = table(votes("right"));
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + table + page.substring(page.indexOf(END, from));
      Files.writeString(guide, page);
    }

    assertThat(page.substring(from, page.indexOf(END, from)))
        .as("run this test with -Dassize.approve=true to show the new table")
        .isEqualTo(table);
  }

  /** Pass or fail of each reply on which all labels agree. */
  private static Map<String, Boolean> votes(String criterion) {
    Map<String, Set<Boolean>> said =
        LabelFile.read(Path.of(""), "judges/" + criterion + ".labels.csv", ',', new Problems())
            .stream()
            .collect(
                Collectors.groupingBy(
                    label -> label.caseId() + " " + label.reply().hex(),
                    Collectors.mapping(Label::passes, Collectors.toSet())));
    said.values().removeIf(each -> each.size() > 1);
    return said.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().contains(true)));
  }

  private String table(Map<String, Boolean> votes) throws Exception {
    Map<String, Tally> tallies = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (TrialOutcome outcome : replayed()) {
      String reply =
          outcome.trial().key().caseId()
              + " "
              + Digest.of(Transcripts.text(outcome.trial().response())).hex();
      Boolean right = votes.get(reply);
      if (right != null && seen.add(reply)) {
        tallies
            .computeIfAbsent(WHOLE, name -> new Tally())
            .add(right, outcome.state() == State.PASSED);
        decided(outcome).forEach((name, passed) -> tally(tallies, name).add(right, passed));
      }
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

  private static Tally tally(Map<String, Tally> tallies, String name) {
    return tallies.computeIfAbsent(name, n -> new Tally());
  }

  /** By the kind of check: passed when all checks of the kind are. */
  private static Map<String, Boolean> decided(TrialOutcome outcome) {
    Map<String, Boolean> decided = new HashMap<>();
    for (Finding finding : outcome.findings()) {
      if (finding.verdict() instanceof Graded graded && graded.grade() instanceof PassFail grade) {
        decided.merge(kind(finding.criterion().name()), grade.passed(), Boolean::logicalAnd);
      }
    }
    return decided;
  }

  private static String kind(String name) {
    return name.replaceAll("(?s)[:\\[].*", "").strip();
  }

  private List<TrialOutcome> replayed() throws Exception {
    OwnProject.copy(folder);
    List<TrialOutcome> outcomes = new ArrayList<>();
    Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}))
        .prepare(OwnProject.fromRecordings())
        .play(
            new RunWatcher() {
              @Override
              public void began(String run, int trials) {}

              @Override
              public synchronized void tried(TrialOutcome outcome) {
                outcomes.add(outcome);
              }
            });
    return outcomes;
  }

  /** Replies by label and verdict. */
  private static final class Tally {
    private int wrong;
    private int wrongFailed;
    private int right;
    private int rightPassed;

    void add(boolean isRight, boolean passed) {
      right += isRight ? 1 : 0;
      rightPassed += isRight && passed ? 1 : 0;
      wrong += isRight ? 0 : 1;
      wrongFailed += !isRight && !passed ? 1 : 0;
    }

    int n() {
      return right + wrong;
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %s | %s |%n".replace("%n", "\n"),
          name,
          n(),
          share(wrongFailed, wrong),
          share(rightPassed, right));
    }

    private static String share(int k, int n) {
      return Wilson.interval(k, n, LEVEL)
          .map(
              range ->
                  String.format(
                      Locale.ROOT,
                      "%d of %d, %.1f %% (%.1f to %.1f)",
                      k,
                      n,
                      100.0 * k / n,
                      100 * range.lo(),
                      100 * range.hi()))
          .orElse("none");
    }
  }
}
