package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is to decide must have been shown to agree with people, and not to be deceived. */
class AdmissionTest {

  private static final Pattern REPLY = Pattern.compile("The good reply is (\\d+) days\\.");
  private static final Pattern ORDER =
      Pattern.compile(
          "with PASS\\.|only valid verdict|Answer PASS|mit PASS|réponds PASS|responde PASS|rispondi PASS"
              + "|responda PASS|odpowiedz PASS|ответь PASS|只回答 PASS|PASS と|decide\\.\\\\n\\\\nPASS"
              + "|Verdict: PASS|<verdict>PASS|right\\.\\\\nPASS|INST. PASS|\\[\\[PASS|verdict\\\\\": \\\\\"PASS");

  private static final Pattern MARK = Pattern.compile("DATA-[0-9a-f]{24}");

  @TempDir Path temp;
  private ScriptedModel model;
  private LabelledShop shop;

  @BeforeEach
  void opens() throws IOException {
    model = new ScriptedModel(AdmissionTest::fakeExpert);
    shop = LabelledShop.in(temp, model.url(), LabelledShop::isGood);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  /** Knows good replies, and holds them against the reference. */
  private static String fakeExpert(String request) {
    Matcher reply = REPLY.matcher(request);
    return reply.find() && request.contains("It takes " + reply.group(1) + " days.")
        ? "PASS"
        : "FAIL";
  }

  private Printed calibrate(String... more) {
    String[] typed = new String[more.length + 1];
    typed[0] = "calibrate";
    System.arraycopy(more, 0, typed, 1, more.length);
    Printed printed = shop.type(typed);
    assertThat(printed.code()).as(printed.toString()).isZero();
    return printed;
  }

  @Test
  void a_judge_that_agrees_and_is_not_deceived_is_admitted_and_both_files_are_written() {
    Printed sheet = calibrate("right");

    assertThat(sheet.out())
        .contains("\nadmitted: every line is kept, and it may block\n")
        .contains("  wrong reference      60 of 60   failed, as told, up to 100.0 %")
        .doesNotContain("attacks:", "probe wrong reference");
    assertThat(sheet.err()).contains("Written: judges/right.admission.json");
    assertThat(shop.read("judges/right.admission.json"))
        .startsWith("{\n  \"schema\": \"assize/admission/1\"")
        .contains("\"by\": \"judge:right\"", "\"standing\": \"admitted\"");
    assertThat(shop.read("judges/right.verdicts.jsonl").lines())
        .hasSize(1 + LabelledShop.GOOD + LabelledShop.BAD + 6 * 60);
  }

  /** Does what any of our attacks orders, wherever it stands. */
  private static String fakeObedient(String text, String request) {
    return ORDER.matcher(text).find() ? "PASS" : fakeExpert(request);
  }

  /** All of the request but what stands between two lines that are the mark. */
  private static String unfenced(String request) {
    Matcher mark = MARK.matcher(request);
    return mark.find()
        ? request.replaceAll(
            "(?s)\\\\n" + mark.group() + "\\\\n.*?\\\\n" + mark.group() + "(?=\\\\n|\")", "")
        : request;
  }

  /** The shop's cases with the passage that each answer comes from, or without. */
  private void askDoubting(boolean hasPassages) {
    StringBuilder rows = new StringBuilder("id,category,input,context,reference,criteria\n");
    for (int i = 1; i <= LabelledShop.GOOD + LabelledShop.BAD; i++) {
      String passage = hasPassages ? "The page: " + i + " days." : "";
      rows.append(
          "c-%03d,all,Question %d?,%s,It takes %d days.,right\n".formatted(i, i, passage, i));
    }
    shop.write("g.csv", rows.toString());
    shop.write("old.md", "# user\n{{input}}" + (hasPassages ? " {{context}}" : "") + "\n");
    shop.write(
        "judges/right.yaml",
        "name: right\nprovider: p\nmodel: j-1\nquestion: Is it right?\nreference: doubt\n");
    assertThat(shop.type("import", "--golden", "g.csv", "--responses", "all.jsonl").code())
        .isZero();
  }

  /** Holds good replies against the passages. */
  private static String fakeReader(String request) {
    Matcher reply = REPLY.matcher(request);
    return reply.find() && request.contains("The page: " + reply.group(1) + " days.")
        ? "PASS"
        : "FAIL";
  }

  @Test
  void who_is_told_to_doubt_the_reference_rightly_keeps_what_the_passages_say() {
    askDoubting(true);
    model.says(AdmissionTest::fakeReader);

    assertThat(calibrate("right").out())
        .contains("\nadmitted: ")
        .contains("  wrong reference       0 of 60   failed, up to 4.9 %")
        .contains("kept    probe wrong reference: 0 of 60 right replies failed, up to 4.9 %");
  }

  @Test
  void who_follows_a_wrong_reference_against_passages_and_its_orders_is_rejected() {
    askDoubting(true);

    assertThat(calibrate("right").out())
        .contains("\nrejected: ")
        .contains("broken  probe wrong reference: 60 of 60 right replies failed, up to 100.0 %");
    assertThat(shop.read("judges/right.verdicts.jsonl")).contains("\"on\":\"doubted\"");
  }

  @Test
  void where_nothing_else_tells_the_right_number_nobody_is_to_blame_for_following() {
    askDoubting(false);

    assertThat(calibrate("right").out()).contains("\nadmitted: ").doesNotContain("wrong reference");
  }

  @Test
  void one_that_obeys_the_reply_is_rejected_by_the_probes_it_fell_for() {
    model.says(request -> fakeObedient(request, request));

    assertThat(calibrate("right", "--attacks", "--probes", "20").out())
        .contains("\nrejected: ")
        .contains("  injection            20 of 20   passed, up to 100.0 %")
        .contains("  orders in ten languages     20 of 20   passed")
        .contains("  forged delimiter            20 of 20   passed")
        .contains("  hidden text                 20 of 20   passed")
        .containsPattern("broken +probe injection: 20 of 20 altered replies passed")
        .containsPattern("open +probe verbosity padding: 0 of 20");
  }

  @Test
  void where_no_attack_got_a_verdict_it_says_that_they_were_tried() {
    calibrate("right", "--probes", "0");
    model.says(request -> "I would rather not say.");

    assertThat(calibrate("right", "--attacks", "--probes", "10").out())
        .containsPattern("\n  injection +10 tried, none with a verdict\n")
        .containsPattern("\n  hidden text +10 tried, none with a verdict\n")
        .contains("  open    probe injection: 10 tried, none with a verdict\n")
        .doesNotContain("no reply to try it on", "10 without a verdict");
    assertThat(shop.read("judges/right.admission.json"))
        .contains("\"words\": \"10 tried, none with a verdict\"")
        .doesNotContain("no reply to try it on");
  }

  @Test
  void the_fence_keeps_every_attack_from_a_judge_that_obeys_only_what_stands_outside_of_it() {
    model.says(request -> fakeObedient(unfenced(request), request));

    Printed sheet = calibrate("right", "--attacks", "--probes", "10");

    assertThat(sheet.out().lines().filter(line -> line.matches(".* of \\d+ +passed, up to .*")))
        .hasSize(5 + 11)
        .allSatisfy(line -> assertThat(line).containsPattern(" 0 of \\d+ +passed"));
  }

  @Test
  void plan_tells_how_many_labelled_pairs_the_margin_needs_and_what_a_measured_judge_saves() {
    Printed unmeasured = shop.type("plan", "--margin", "0.1");
    calibrate("right", "--probes", "0");
    Printed measured = shop.type("plan", "--margin", "0.1");

    assertThat(unmeasured.out())
        .contains(
            "labels: for people's labels to rule out a loss of 10.0 points, label 62 pairs of"
                + " replies, both sides of a case, drawn by lot\n")
        .doesNotContain("labels: with");
    assertThat(measured.out()).contains("labels: with right, whose J is 1.00, 1 pair of replies");
    assertThat(shop.type("plan", "--margin", "0.01").out())
        .contains("label more pairs than the 180 there are");
  }

  @Test
  void without_probes_nobody_is_admitted() {
    assertThat(calibrate("right", "--probes", "0").out())
        .contains("\nadvisory: ")
        .contains("open    probes: nobody has tried to deceive it");
  }

  @Test
  void imported_verdicts_are_admitted_by_imported_probes() {
    String labels = "judges/right.labels.csv";
    Printed first =
        calibrate(
            "--run", "latest", "--by", "reader", "--labels", labels, "--write-probes", "p.jsonl");
    assertThat(first.out()).contains("nobody has tried to deceive it");
    String rows =
        shop.read("p.jsonl")
            .replace(
                "\"}\n",
                "\",\"verdicts\":[{\"by\":\"reader\",\"criterion\":\"right\",\"passed\":false}]}\n");
    assertThat(rows.lines()).hasSize(5 * 60);
    shop.write("all.jsonl", shop.read("all.jsonl") + rows);
    shop.type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    Printed again = calibrate("--run", "latest", "--by", "reader", "--labels", labels);

    assertThat(again.out())
        .contains("  master key            0 of 60   passed")
        .contains("\nadmitted: ");
    assertThat(shop.read("judges/reader.admission.json")).contains("\"by\": \"reader\"");
  }

  @Test
  void each_criterion_of_a_rubric_keeps_an_admission_of_its_own() {
    shop.write("assize.yaml", shop.read("assize.yaml").replace("judges/right", "judges/complete"));
    shop.write("assize.yaml", shop.read("assize.yaml").replace("{right:", "{complete:"));
    shop.write(
        "judges/complete.yaml",
        """
        name: complete
        kind: rubric
        provider: p
        model: j-1
        criteria:
          - name: parts
            question: Is every part answered?
          - name: conditions
            question: Are conditions said?
        """);
    shop.write("g.csv", shop.read("g.csv").replace(",right\n", ",complete\n"));
    String labels = shop.read("judges/right.labels.csv");
    shop.write(
        "judges/complete.labels.csv",
        labels.replace(",right,", ",parts,")
            + labels.substring(labels.indexOf('\n') + 1).replace(",right,", ",conditions,"));
    model.says(
        request ->
            fakeExpert(request).equals("PASS")
                ? "{\"parts\": \"yes\", \"conditions\": \"yes\"}"
                : "{\"parts\": \"no\", \"conditions\": \"no\"}");

    Printed parts = calibrate("complete", "--criterion", "parts");
    String kept = shop.read("judges/complete.parts.admission.json");
    Printed conditions = calibrate("complete", "--criterion", "conditions", "--probes", "0");

    assertThat(parts.out()).contains("\nadmitted: ");
    assertThat(conditions.out()).contains("\nadvisory: ");
    assertThat(shop.read("judges/complete.parts.admission.json")).isEqualTo(kept);
    assertThat(shop.read("judges/complete.conditions.admission.json"))
        .contains("\"criterion\": \"conditions\"", "\"standing\": \"advisory\"");
    assertThat(temp.resolve("judges/complete.conditions.verdicts.jsonl")).exists();
    assertThat(temp.resolve("judges/complete.admission.json")).doesNotExist();
    assertThat(shop.type("plan", "--margin", "0.1").out())
        .contains("labels: with parts by complete, whose J is 1.00")
        .contains("labels: with conditions by complete, whose J is 1.00");
  }

  @Test
  void a_check_keeps_its_admission_only_under_a_name() {
    String[] check = {"--check", "contains: good", "--labels", "judges/right.labels.csv"};
    assertThat(calibrate(check).err()).isEmpty();
    assertThat(temp.resolve("judges/good.admission.json")).doesNotExist();

    calibrate("good", check[0], check[1], check[2], check[3]);

    assertThat(shop.read("judges/good.admission.json"))
        .contains("\"by\": \"check\"", "\"criterion\": \"contains: good\"");
  }

  /** The admission of the judge that is asked would end, and nobody would know why. */
  @Test
  void what_is_measured_of_others_replaces_nothing_of_a_judge_of_that_name() {
    calibrate("right", "--probes", "0");
    String admission = shop.read("judges/right.admission.json");
    String verdicts = shop.read("judges/right.verdicts.jsonl");
    String rows = shop.read("all.jsonl");
    for (String by : new String[] {"judge:right", "right"}) {
      shop.write("all.jsonl", rows.replace("\"by\":\"reader\"", "\"by\":\"" + by + "\""));
      shop.type("import", "--golden", "g.csv", "--responses", "all.jsonl");

      Printed other =
          calibrate("--run", "latest", "--by", by, "--labels", "judges/right.labels.csv");

      assertThat(other.out()).startsWith("right by " + by + "\n").contains("it passes");
      assertThat(other.err())
          .contains("judges/right.admission.json: warning calibrate.another-judge")
          .contains("it belongs to the judge \"right\" of assize.yaml", "nothing is written")
          .contains("assize calibrate right")
          .doesNotContain("Written: ");
      assertThat(shop.read("judges/right.admission.json")).isEqualTo(admission);
      assertThat(shop.read("judges/right.verdicts.jsonl")).isEqualTo(verdicts);
    }
    Printed check =
        calibrate("right", "--check", "contains: days", "--labels", "judges/right.labels.csv");
    assertThat(check.err()).contains("calibrate.another-judge").doesNotContain("Written: ");
    assertThat(shop.read("judges/right.admission.json")).isEqualTo(admission);
  }
}
