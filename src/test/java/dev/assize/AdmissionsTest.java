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
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.judge.calibration.PairRuling;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.judge.pair.Orders;
import dev.assize.replay.Timekeeper;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict.Preferred.Choice;
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
  private static final Instant LATER = Instant.parse("2026-11-23T12:00:00Z");
  private static final Criterion JUDGED = criterion("rubric");

  private static final Digest FIRST = new Digest("0".repeat(64));
  private static final Digest SECOND = new Digest("f".repeat(64));

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
    admit(THEN);
  }

  private void admit(Instant now) {
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
        now);
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
  void what_is_found_again_leaves_the_file_as_it_was() throws IOException {
    Path file = folder.resolve("judges/tone.admission.json");
    admit();
    String first = Files.readString(file);

    admit(LATER);
    assertThat(file).hasContent(first);

    Files.writeString(file, first.replace("\"aim\": \"pass\",", ""));
    admit(LATER);
    assertThat(file).hasContent(first.replace(THEN.toString(), LATER.toString()));

    Files.writeString(file, "no JSON");
    admit(THEN);
    assertThat(file).hasContent(first);
  }

  @Test
  void what_was_found_of_one_criterion_says_nothing_of_another() throws IOException {
    admit();
    Criterion brief =
        new Criterion("judge:tone", "brief", JUDGED.digest(), Bearing.MUST, BigDecimal.ONE);

    assertThat(warrant(brief))
        .isEqualTo(
            new Warrant.Unmeasured(
                "nobody has measured brief by judge:tone",
                "Measure it: assize calibrate tone --criterion brief"));

    Files.move(
        folder.resolve("judges/tone.admission.json"),
        folder.resolve("judges/tone.tone.admission.json"));
    assertThat(warrant(JUDGED)).isEqualTo(new Warrant.Held(THEN));
    assertThat(warrant(brief))
        .isEqualTo(
            new Warrant.Unmeasured(
                "nobody has measured judge:tone",
                "Measure it: assize calibrate tone --criterion brief"));
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
    for (String damaged : List.of("", "{}\n", "\n\n")) {
      Files.writeString(folder.resolve("judges/tone.verdicts.jsonl"), damaged);
      assertThatThrownBy(() -> warrant(JUDGED))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("judges/tone.verdicts.jsonl:1")
          .hasMessageContaining("Write them anew: assize calibrate tone");
    }
    Files.writeString(folder.resolve("judges/tone.admission.json"), "{");
    assertThatThrownBy(() -> warrant(JUDGED))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("judges/tone.admission.json");
  }

  @Test
  void verdicts_of_another_version_answer_no_labels() throws IOException {
    admit();
    Path file = folder.resolve("judges/tone.verdicts.jsonl");
    String verdicts = Files.readString(file);
    Files.writeString(
        file, verdicts.replace(JUDGED.digest().hex(), criterion("another rubric").digest().hex()));
    assertThat(warrant(JUDGED)).isEqualTo(new Warrant.Held(THEN));

    label(105, 170);
    assertThat(warrant(JUDGED))
        .isEqualTo(
            new Warrant.Unmeasured(
                "its labels have changed since it was measured, and the verdicts in"
                    + " judges/tone.verdicts.jsonl are not those of judges/tone.admission.json",
                "Measure it: assize calibrate tone"));
  }

  /** Cases of two replies, of which one is good, or neither. */
  private void labelPairs(int unequal, int all) throws IOException {
    StringBuilder rows =
        new StringBuilder("case,reply_digest,criterion,label,annotator,date,drawn,note\n");
    for (int i = 1; i <= all; i++) {
      for (Digest reply : List.of(FIRST, SECOND)) {
        boolean good = i <= unequal && reply.equals(i % 2 == 0 ? FIRST : SECOND);
        rows.append(
            "c-%d,%s,right,%s,anna,2026-11-22,random,\n"
                .formatted(i, reply.hex(), good ? "pass" : "fail"));
      }
    }
    Files.writeString(folder.resolve("judges/right.labels.csv"), rows.toString());
  }

  @Test
  void preferences_are_held_against_other_labels_by_the_verdicts_that_are_stored()
      throws IOException {
    labelPairs(110, 170);
    FakeAdmission.ofPairs(folder, JUDGED, "judges/right.labels.csv", "kept");
    assertThat(warrant(JUDGED))
        .isInstanceOfSatisfying(
            Warrant.HeldOfPairs.class,
            held -> assertThat(held.tally().accuracy().right()).isEqualTo(90));

    List<PairRuling> rulings = new ArrayList<>();
    List<PairProbed> probed = new ArrayList<>();
    for (int i = 1; i <= 170; i++) {
      LabelledPair.Key key = new LabelledPair.Key("c-" + i, FIRST, SECOND);
      Choice said = i > 110 ? Choice.TIE : i % 2 == 0 ? Choice.FIRST : Choice.SECOND;
      Choice crossed =
          said == Choice.TIE ? said : said == Choice.FIRST ? Choice.SECOND : Choice.FIRST;
      rulings.add(
          new PairRuling(
              key,
              "c",
              PairRuling.Outcome.valueOf(said.name()),
              List.of(new Orders(said, crossed)),
              "why"));
      if (said == Choice.FIRST) {
        probed.add(new PairProbed("injection", key, PairRuling.Outcome.FIRST));
      }
      if (said == Choice.SECOND) {
        LabelledPair.Key turned = new LabelledPair.Key("c-" + i, SECOND, FIRST);
        probed.add(new PairProbed("injection", turned, PairRuling.Outcome.FIRST));
      }
    }
    PairVerdictFile.write(
        folder.resolve("judges/tone.verdicts.jsonl"), Maker.of(JUDGED), rulings, probed);
    labelPairs(105, 165);
    assertThat(warrant(JUDGED))
        .isInstanceOfSatisfying(
            Warrant.HeldOfPairs.class,
            held -> {
              assertThat(held.tally().accuracy().right()).isEqualTo(105);
              assertThat(held.tally().equal()).isEqualTo(60);
            });

    labelPairs(20, 170);
    assertThat(warrant(JUDGED))
        .isInstanceOfSatisfying(
            Warrant.Denied.class,
            denied -> {
              assertThat(denied.standing()).isEqualTo(Standing.REJECTED);
              assertThat(denied.why()).contains("kappa is 0.", "labels: 20 pairs of which");
            });

    Files.writeString(folder.resolve("judges/tone.verdicts.jsonl"), "{}\n");
    assertThatThrownBy(() -> warrant(JUDGED))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("judges/tone.verdicts.jsonl:1");
  }
}
