package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.FakeAdmission;
import dev.assize.base.Digest;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gate whose judge is another than the one who judged the baseline, though its name is the same.
 */
class MovedJudgeTest {

  private static final int CASES = 80;
  private static final int LATER = 21;
  private static final String ACCEPTED = "reports/baselines/accepted.jsonl";

  @TempDir Path temp;

  @Test
  void no_candidate_is_charged_with_what_its_judge_did() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      accept(service);
      Printed early = run(service, 1);
      assertThat(early.code()).as(early.toString()).isZero();
      service.judge(i -> i % 4 != 0);
      Printed charged = run(service, LATER);
      assertThat(charged.code()).as(charged.toString()).isEqualTo(3);

      assertThat(service.type(LATER, "rejudge", "accepted", "--sample", "40").code()).isZero();
      assertThat(plain(service.type(LATER, "report", charged.run())))
          .contains("INCONCLUSIVE", "The baseline is void: its judge moved.")
          .contains("Judge the whole baseline again first: assize rejudge " + ACCEPTED);
      String measure = service.rejudged(LATER, "accepted") + ":old@m";

      Printed late = run(service, LATER + 1);
      assertThat(late.code()).as(late.toString()).isEqualTo(4);
      assertThat(plain(late))
          .contains(
              "The baseline is void: its judge moved. By the judge of today the pass rate of its"
                  + " stored replies is 70.0 %, and by the judge of then it was 90.0 %: -20.0"
                  + " points (95 % interval -30.0 to -12.7) on 80 cases.")
          .contains("assize baseline set " + measure + " NAME --reason TEXT");
      assertThat(service.project().report(late.run(), "report.md"))
          .contains("By the verdicts of then:");
      assertThat(service.type(LATER + 1, "report", early.run()).code())
          .as("that run was judged by the judge of then, as its baseline was")
          .isZero();

      Printed set =
          service.type(
              LATER + 1, "baseline", "set", measure, "accepted", "--reason", "the judge moved");
      assertThat(set.code()).as(set.toString()).isZero();
      Printed mended = run(service, LATER + 2);
      assertThat(plain(mended)).contains("No case changed").doesNotContain("void");
    }
  }

  @Test
  void a_judge_who_stayed_charges_a_candidate_that_lost() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      accept(service);
      service.service(i -> isKind(i) && i % 4 != 0);
      service.type(LATER, "rejudge", "accepted");

      Printed lost = run(service, LATER);

      assertThat(lost.code()).as(lost.toString()).isEqualTo(3);
      assertThat(plain(lost)).doesNotContain("void");
    }
  }

  /** From the first day on, the baseline is the old prompt and the candidate the new one. */
  private static void accept(JudgedService service) throws Exception {
    String run = service.service(MovedJudgeTest::isKind).day(0);
    admit(service, run);
    Printed set = service.type(0, "baseline", "set", run + ":old@m", "accepted");
    assertThat(set.code()).as(set.toString()).isZero();
    service
        .project()
        .write(
            "assize.yaml",
            service.project().read("assize.yaml").replace("prompts: [old]", "prompts: [new]")
                + "baseline: "
                + ACCEPTED
                + "\n");
  }

  private static boolean isKind(int number) {
    return number % 10 != 0;
  }

  /** People see every reply as the judge does on the first day. */
  private static void admit(JudgedService service, String run) throws Exception {
    StringBuilder labels =
        new StringBuilder("case,reply_digest,criterion,label,annotator,date,drawn,note\n");
    for (int i = 1; i <= CASES; i++) {
      String reply = "It is answer %d, %s.".formatted(i, isKind(i) ? "friend" : "fool");
      labels.append(
          "case-%03d,%s,tone,%s,ann,2026-11-22,random,%n"
              .formatted(i, Digest.of(reply).hex(), isKind(i) ? "pass" : "fail"));
    }
    service.project().write("judges/tone.labels.csv", labels.toString());
    JsonObject manifest =
        (JsonObject) Json.parse(service.project().read(".assize/runs/" + run + "/manifest.json"));
    FakeAdmission.write(
        service.project().folder(),
        "tone",
        "tone",
        new Digest(manifest.object("digests").text("judge.tone").orElseThrow()),
        "judges/tone.labels.csv");
  }

  private static Printed run(JudgedService service, int day) {
    return service.type(day, "run", "--quiet", "--mode", "off", "--fresh");
  }

  private static String plain(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }
}
