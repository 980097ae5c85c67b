package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.learned.HeldOut;
import dev.assize.judge.learned.LearnedModel;
import dev.assize.judge.learned.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the learned judges of this repository are worth, by replies they had not learned from. */
class LearnedJudgesByLabelsTest {

  private static final List<String> JUDGES = List.of("learned-right", "learned-grounded");

  private static LearnedModel model(String judge) throws Exception {
    String file = "judges/" + judge + ".model.json";
    Problems problems = new Problems();
    return ModelFile.read(Files.readString(Path.of(file)), file, problems).orElseThrow();
  }

  private static Confusion confusion(LearnedModel model) {
    return TrainingSheet.confusion(model.heldOut());
  }

  @Test
  void the_table_shown_is_what_was_held_out() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| judge | labels | passes of the right | fails of the wrong | kappa, J |\n"
                + "|---|---|---:|---:|---|\n");
    for (String judge : JUDGES) {
      LearnedModel model = model(judge);
      Confusion all = confusion(model);
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %d of %d | %d of %d | %s |\n",
              judge,
              model.criterion(),
              all.rightPass(),
              all.passes(),
              all.rightFail(),
              all.fails(),
              FigureWords.kappaAndJ(all)));
    }
    ShownText.in(Path.of("judges/labelling.md"), "learned judges by labels", table.toString());
  }

  @Test
  void they_were_taught_by_the_labels_that_are_there() throws Exception {
    for (String judge : JUDGES) {
      LearnedModel model = model(judge);
      ReplyLabels labels = ReplyLabels.all(model.criterion());
      for (HeldOut held : model.heldOut()) {
        assertThat(labels.of(held.caseId(), held.reply()))
            .as(held.toString())
            .contains(held.label());
      }
    }
  }

  /** The lines of an admission that labels decide; deceptions are tried by calibrate. */
  @Test
  void by_their_labels_they_may_decide() throws Exception {
    for (String judge : JUDGES) {
      Confusion all = confusion(model(judge));
      assertThat(all.passes()).isGreaterThanOrEqualTo(100);
      assertThat(all.fails()).isGreaterThanOrEqualTo(50);
      assertThat(all.kappa().orElseThrow().kappa()).isGreaterThanOrEqualTo(0.6);
      assertThat(all.accuracy().orElseThrow().youden(0.95).lo()).isGreaterThan(0.3);
      assertThat(all.accuracy().orElseThrow().youden()).isGreaterThanOrEqualTo(0.5);
    }
  }
}
