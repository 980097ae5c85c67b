package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.judge.calibration.Admission.Standing;
import dev.assize.judge.calibration.Attack;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.replay.Timekeeper;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was admitted is so until the judge changes, and as long as the labels bear it out. */
class AdmissionsTest {

  private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");
  private static final Criterion JUDGED = criterion("rubric");

  @TempDir Path folder;

  private static Criterion criterion(String rubric) {
    return new Criterion("judge:tone", "tone", Digest.of(rubric), Bearing.MUST, BigDecimal.ONE);
  }

  @BeforeEach
  void labels() throws IOException {
    Files.createDirectories(folder.resolve("judges"));
    label(110, 180);
  }

  /** The first replies are good, and the judge knows it. */
  private void label(int good, int all) throws IOException {
    Files.writeString(
        folder.resolve("judges/tone.labels.csv"),
        "case,reply_digest,criterion,label,annotator,date,drawn,note\n"
            + IntStream.rangeClosed(1, all)
                .mapToObj(
                    i ->
                        "c-%d,%s,tone,%s,anna,2026-11-22,random,\n"
                            .formatted(i, Digest.of("reply " + i), i <= good ? "pass" : "fail"))
                .collect(Collectors.joining()));
  }

  private Warrant warrant(Criterion criterion) {
    World world = new World(folder, Map.of(), Timekeeper.system(), note -> {});
    return new Admissions(world, ProjectBasics.of(world)).of(criterion);
  }

  private void admit() {
    List<Label> labels = LabelFile.read(folder, "judges/tone.labels.csv", ',', new Problems());
    LabelSet set = LabelSet.of("tone", labels);
    List<Ruling> rulings = new ArrayList<>();
    List<Probed> probed = new ArrayList<>();
    set.replies()
        .forEach(
            reply -> {
              boolean good = reply.passes().orElseThrow();
              rulings.add(
                  new Ruling(
                      reply.key(), "c", 5, good ? Outcome.PASS : Outcome.FAIL, "why", false));
              if (!good) {
                probed.add(new Probed("injection", Attack.Base.FAILED, reply.key(), Outcome.FAIL));
              }
            });
    Maker maker = Maker.of(JUDGED);
    VerdictFile.write(folder.resolve("judges/tone.verdicts.jsonl"), maker, rulings, probed);
    Hearings hearings =
        new Hearings(
            maker,
            "judges/tone.labels.csv",
            set,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    AdmissionFile.write(
        folder.resolve("judges/tone.admission.json"),
        Qualified.of(hearings, rulings, probed, List.of(), 1),
        THEN);
  }

  @Test
  void nobody_is_admitted_unmeasured() {
    assertThat(warrant(JUDGED))
        .isEqualTo(
            new Warrant.Unmeasured(
                "nobody has measured judge:tone", "Measure it: assize calibrate tone"));
  }

  @Test
  void what_was_measured_holds_as_long_as_the_judge_is_the_same() {
    admit();

    assertThat(warrant(JUDGED)).isEqualTo(new Warrant.Held(THEN));
    assertThat(warrant(criterion("another rubric")))
        .isInstanceOfSatisfying(
            Warrant.Unmeasured.class,
            gone ->
                assertThat(gone.why())
                    .isEqualTo("judge:tone has changed since it was measured on 2026-11-22"));
  }

  @Test
  void other_labels_are_answered_by_the_verdicts_that_are_stored() throws IOException {
    admit();
    label(105, 170);
    assertThat(warrant(JUDGED)).isEqualTo(new Warrant.Held(THEN));

    label(20, 180);
    assertThat(warrant(JUDGED))
        .isInstanceOfSatisfying(
            Warrant.Denied.class,
            denied -> {
              assertThat(denied.standing()).isEqualTo(Standing.REJECTED);
              assertThat(denied.why()).contains("kappa is 0.", "labels: 20 replies");
            });

    label(110, 150);
    assertThat(warrant(JUDGED))
        .isInstanceOfSatisfying(
            Warrant.Denied.class,
            denied -> assertThat(denied.standing()).isEqualTo(Standing.ADVISORY));
  }

  @Test
  void without_its_labels_it_counts_as_unmeasured_and_a_damaged_file_is_told() throws IOException {
    admit();
    Files.delete(folder.resolve("judges/tone.labels.csv"));
    assertThat(warrant(JUDGED)).isInstanceOf(Warrant.Unmeasured.class);

    label(110, 181);
    Files.writeString(folder.resolve("judges/tone.verdicts.jsonl"), "{\"schema\":\"x\"}\n");
    assertThatThrownBy(() -> warrant(JUDGED))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("judges/tone.verdicts.jsonl:1")
        .hasMessageContaining("assize/verdicts/1");
    Files.writeString(folder.resolve("judges/tone.admission.json"), "{");
    assertThatThrownBy(() -> warrant(JUDGED))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("judges/tone.admission.json");
  }
}
