package dev.assize;

import dev.assize.replay.Timekeeper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checks of citations are worth, held against whether what is cited bears what is said. */
class CitationsByLabelsTest {

  private static final Path GUIDE = Path.of("judges/labelling.md");
  private static final String CITATIONS = "citations";
  private static final String NUMBERS = "citations [every number]";

  @TempDir Path folder;

  @BeforeEach
  void copy() throws Exception {
    OwnProject.copy(folder);
  }

  @Test
  void the_table_shown_is_what_the_recorded_replies_and_their_labels_give() throws Exception {
    List<TrialOutcome> all = outcomes();

    ShownText.in(
        GUIDE,
        "citations by labels",
        "| check | labelled replies | fails of those that should fail | passes of the others |\n"
            + "|---|---:|---:|---:|\n"
            + tally(CITATIONS, all).row(CITATIONS)
            + tally(CITATIONS, of(all, by("citing@smollm2"))).row(CITATIONS + ", the bare model's")
            + tally(CITATIONS, of(all, by("cite"))).row(CITATIONS + ", the assistant's")
            + tally(CITATIONS, of(all, cites())).row(CITATIONS + ", where something is cited")
            + row(NUMBERS, all)
            + tally(NUMBERS, of(all, cites())).row(NUMBERS + ", where something is cited")
            + row("citations [every sentence]", all)
            + row("no-invented-numbers", all));
  }

  private String row(String check, List<TrialOutcome> outcomes) {
    return tally(check, outcomes).row(check);
  }

  private LabelTally tally(String check, List<TrialOutcome> outcomes) {
    LabelTally tally = new LabelTally();
    LabelledCheck.of(check, project()).add(tally, outcomes, ReplyLabels.all("cites"));
    return tally;
  }

  private List<TrialOutcome> outcomes() {
    return OwnProject.outcomes(
        new World(project(), Map.of(), Timekeeper.system(), note -> {}), List.of());
  }

  private Path project() {
    return folder.resolve("examples/citations");
  }

  private static List<TrialOutcome> of(List<TrialOutcome> all, Predicate<TrialOutcome> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static Predicate<TrialOutcome> by(String subject) {
    return outcome -> outcome.trial().key().subject().equals(subject);
  }

  private static Predicate<TrialOutcome> cites() {
    return outcome -> Transcripts.text(outcome.trial().response()).matches("(?s).*\\[[^]]+].*");
  }
}
