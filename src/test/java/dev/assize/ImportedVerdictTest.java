package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.Answer;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else found decides as long as nobody has judged again. */
class ImportedVerdictTest {

  private static final String GOLDEN = "id,category,input,must_include\nc-1,a,Which one?,lamp\n";
  private static final String EDITED = GOLDEN.replace("lamp", "lamp|lamps");

  @TempDir Path folder;

  @Test
  void an_edited_expectation_makes_a_case_that_others_judged_not_comparable() {
    TinyProject project = new TinyProject(folder);
    String old = imported(project, GOLDEN, "old", true);
    String now = imported(project, EDITED, "new", false);
    Reported reported = project.assize().compare(old + ":old", now + ":new");
    CandidateView candidate = reported.view().candidates().getFirst();
    assertThat(((Against.Baseline) candidate.against()).changes().unjudged())
        .containsExactly("c-1");
    assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  private String imported(TinyProject project, String golden, String subject, boolean passed) {
    project.write(subject + ".csv", golden);
    project.write(
        subject + ".jsonl",
        "{\"case\":\"c-1\",\"subject\":\"%s\",\"trial\":1,\"response\":\"the lamp\",\"verdicts\":[{\"by\":\"anna\",\"criterion\":\"right\",\"passed\":%b}]}\n"
            .formatted(subject, passed));
    return project
        .assize()
        .importReplies(
            new ImportRequest(
                List.of(folder.resolve(subject + ".csv")),
                List.of(folder.resolve(subject + ".jsonl")),
                ""))
        .run();
  }
}
