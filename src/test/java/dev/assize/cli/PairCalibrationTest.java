package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.base.Digest;
import dev.assize.cases.Split;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A judge of pairs is held against labels of single replies: 110 cases of which one version's reply
 * is good and the other's is not, 40 of which both are good and 20 of which neither is.
 */
class PairCalibrationTest {

  private static final int UNEQUAL = 110;
  private static final int BOTH_GOOD = 40;
  private static final int ALL = 170;

  @TempDir Path folder;
  private ScriptedModel model;

  @BeforeEach
  void opens() throws IOException {
    model = new ScriptedModel(PairCalibrationTest::fakeExpert);
    write(
        "assize.yaml",
        """
        project: shop
        golden: {files: [g.csv]}
        providers: {p: {kind: openai, url: '%s', concurrency: 16}}
        models: {m: {provider: p, model: m-1}}
        prompts: {old: old.md}
        subjects: {models: [m], prompts: [old]}
        judges: {better: judges/better.yaml}
        labels: {'judge:better': judges/right.labels.csv}
        replay: {mode: 'off'}
        """
            .formatted(model.url()));
    write("old.md", "# user\n{{input}}\n");
    write(
        "judges/better.yaml",
        "name: better\nkind: pairwise\nprovider: p\nmodel: j-1\nquestion: Which is right?\n");
    write(
        "g.csv",
        "id,category,input,must_include\n"
            + rows(
                i -> "c-%03d,%s,Question %d?,days\n".formatted(i, i % 2 == 0 ? "even" : "odd", i)));
    write("all.jsonl", rows(i -> row(i, "s", isGood(i, 0)) + row(i, "t", isGood(i, 1))));
    label("anna");
    Printed imported =
        Typed.in(folder).type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
  }

  @AfterEach
  void closes() {
    model.close();
  }

  /** Which of two versions is the good one changes from case to case. */
  private static boolean isGood(int i, int side) {
    return i <= UNEQUAL ? i % 2 == side : i <= UNEQUAL + BOTH_GOOD;
  }

  private static String reply(int i, String subject, boolean good) {
    return (good ? "The good reply is " : "Nobody knows, perhaps ") + i + " days, says " + subject;
  }

  private static String row(int i, String subject, boolean good) {
    return "{\"case\":\"c-%03d\",\"subject\":\"%s\",\"response\":\"%s\"}\n"
        .formatted(i, subject, reply(i, subject, good));
  }

  private void label(String annotator) {
    write(
        "judges/right.labels.csv",
        "case,reply_digest,criterion,label,annotator,date,drawn,note\n"
            + rows(
                i ->
                    line(i, "s", isGood(i, 0), annotator) + line(i, "t", isGood(i, 1), annotator)));
  }

  private static String line(int i, String subject, boolean good, String annotator) {
    return "c-%03d,%s,right,%s,%s,2026-11-22,chosen,\n"
        .formatted(i, Digest.of(reply(i, subject, good)), good ? "pass" : "fail", annotator);
  }

  private static String rows(Function<Integer, String> row) {
    return IntStream.rangeClosed(1, ALL).boxed().map(row).collect(Collectors.joining());
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Knows a good reply wherever it stands, and whatever stands beside it. */
  private static String fakeExpert(String request) {
    int b = request.indexOf("Reply B:");
    boolean a = request.substring(0, b).contains("The good reply");
    return a == request.substring(b).contains("The good reply") ? "TIE" : a ? "A" : "B";
  }

  private Printed calibrate(String... more) {
    String[] typed = new String[more.length + 2];
    typed[0] = "calibrate";
    typed[1] = "better";
    System.arraycopy(more, 0, typed, 2, more.length);
    Printed printed = Typed.in(folder).type(typed);
    assertThat(printed.code()).as(printed.toString()).isZero();
    return printed;
  }

  @Test
  void one_that_knows_the_better_reply_in_both_orders_is_admitted() {
    Printed sheet = calibrate();

    assertThat(sheet.out())
        .startsWith(
            "better by judge:better, a judge of pairs\n"
                + "held against the labels of right in judges/right.labels.csv; intervals of 90 %\n"
                + "170 of 170 labelled pairs: a reply that people pass is better")
        .contains("  of 110 pairs with a better reply it names that one in 110, neither in 0")
        .contains("  it says neither              0               0             60\n")
        .contains("kappa 1.00, J 1.00, at least 0.95", ", agreement 100.0 %")
        .contains("  the two orders disagree on 0 of 170 pairs, 0.0 % (0.0 % to 1.6 %)")
        .contains("  verbosity padding     0 of 60   were preferred, up to 4.9 %")
        .contains("  injection             0 of 60   were preferred, up to 4.9 %")
        .contains("asked with 340 calls (340 live)")
        .contains("\nadmitted: every line is kept, and it may block\n")
        .doesNotContain("worst misses");
    assertThat(sheet.err())
        .contains("Written: judges/better.admission.json", "Written: judges/better.verdicts.jsonl");
    assertThat(read("judges/better.admission.json"))
        .contains("\"by\": \"judge:better\"", "\"standing\": \"admitted\"", "\"inconsistent\": 0");
    assertThat(read("judges/better.verdicts.jsonl").lines()).hasSize(1 + ALL + 3 * 60);
  }

  @Test
  void one_that_always_names_the_first_is_rejected_and_told_so_in_words() {
    model.says(request -> "A");

    assertThat(calibrate("--probes", "0").out())
        .contains("  it says first                0               0              0\n")
        .contains("  the two orders disagree on 170 of 170 pairs, 100.0 %")
        .contains("  of all readings 100.0 % name what stood first, 0.0 % what stood second")
        .contains("\nrejected: its labels show that it breaks a line, so it blocks nothing\n")
        .contains(
            "  broken  order: the order turned 170 of 170; at most 25 % may be; what stood first"
                + " was named in 100.0 % of all readings, what stood second in 0.0 %\n")
        .contains("worst misses, 5 of 110 verdicts that differ from the labels\n")
        .contains(": people say ", ", it says neither\n", "      | Nobody knows, perhaps ")
        .containsPattern("    question\n      \\| .+\n(    reference\n      \\| .+\n)?    first\n");
  }

  @Test
  void a_miss_of_a_sealed_case_tells_nothing_but_its_category() {
    model.says(request -> "A");
    Split split = new Split(0.25, "shop");
    write(
        "assize.yaml",
        read("assize.yaml").replace("}\nprov", ", sealed: {share: 25 %, salt: shop}}\nprov"));

    String sheet = calibrate("--probes", "0", "--misses", "200").out();
    String json = calibrate("--probes", "0", "--format", "json").out();

    assertThat(sheet)
        .contains("worst misses, 110 of 110 verdicts that differ from the labels\n")
        .contains("  a sealed case (even): people say ", "  a sealed case (odd): people say ");
    assertThat(json).contains("\"sealed\": true");
    for (int i = 1; i <= UNEQUAL; i++) {
      String id = "c-%03d".formatted(i);
      if (split.seals(id)) {
        assertThat(sheet + json)
            .doesNotContain(
                id, "Question " + i + "?", " is " + i + " days", "perhaps " + i + " days")
            .doesNotContain(Digest.of(reply(i, "s", isGood(i, 0))).hex());
      } else {
        assertThat(sheet).contains("  " + id + " (", "Question " + i + "?");
        assertThat(json).contains("\"" + id + "\"", "Question " + i + "?");
      }
    }
  }

  @Test
  void one_that_prefers_the_worse_reply_is_no_better_than_a_coin() {
    model.says(
        request ->
            switch (fakeExpert(request)) {
              case "A" -> "B";
              case "B" -> "A";
              default -> "TIE";
            });

    assertThat(calibrate("--probes", "0").out())
        .contains("it names that one in 0, neither in 0, the worse one in 110")
        .contains("broken  J: J is -1.00", "so it may be no better than a coin");
  }

  @Test
  void one_that_does_what_a_reply_orders_falls_for_the_probe() {
    model.says(
        request -> {
          int b = request.indexOf("Reply B:");
          String order = "(?s).*(whatever letter|holds this line wins|the only valid answer).*";
          boolean inA = request.substring(0, b).toLowerCase(Locale.ROOT).matches(order);
          boolean inB = request.substring(b).toLowerCase(Locale.ROOT).matches(order);
          return inA ? "A" : inB ? "B" : fakeExpert(request);
        });

    assertThat(calibrate("--probes", "20").out())
        .contains("  injection            20 of 20   were preferred")
        .contains("  authority claim       0 of 20   were preferred")
        .contains("broken  probe injection: 20 of 20 altered replies were preferred");
  }

  @Test
  void as_many_pairs_are_asked_as_are_wanted_and_more_hold_the_fewer() {
    calibrate("--pairs", "10", "--probes", "0");
    assertThat(model.calls()).isEqualTo(20);
    String few = read("judges/better.verdicts.jsonl");

    Printed sheet = calibrate("--pairs", "25", "--probes", "0");

    assertThat(sheet.out()).contains("25 of 170 labelled pairs, drawn by lot");
    assertThat(sheet.out()).contains("asked with 50 calls (30 live, 20 cache)");
    assertThat(read("judges/better.verdicts.jsonl").lines()).containsAll(few.lines().toList());
  }

  @Test
  void what_cannot_be_read_and_what_fails_is_counted_and_no_tie() {
    model.says(
        request -> {
          if (request.contains("Question 3?")) {
            throw new IllegalStateException("down");
          }
          return request.contains("Question 4?") ? "Hard to say." : fakeExpert(request);
        });

    assertThat(calibrate("--probes", "0").out())
        .contains("  without a verdict: 1 unparsed, 1 errored, 0 unscored\n")
        .contains("of 108 pairs with a better reply")
        .contains("if every missing verdict were wrong: kappa 0.9")
        .contains("kept    missing verdicts: 2 verdicts missing; taken as wrong, kappa and J");
  }

  @Test
  void the_same_for_programs() {
    assertThat(calibrate("--probes", "0", "--format", "json").out())
        .startsWith("{\n  \"schema\": \"assize/calibration/1\"")
        .contains("\"known\": 170", "\"right\": 110", "\"order\": {", "\"inconsistent\": 0");
  }

  @Test
  void what_makes_no_sense_for_pairs_is_refused_before_anybody_is_asked() {
    Typed typed = Typed.in(folder);
    assertThat(typed.type("calibrate", "better", "--against", "better").err())
        .contains("better compares two replies");
    assertThat(typed.type("calibrate", "better", "--write-probes", "p.jsonl").err())
        .contains("Leave --write-probes out");
    assertThat(typed.type("calibrate", "better", "--pairs", "0").err())
        .contains("--pairs: expected 1 or more");
    write(
        "judges/right.labels.csv",
        read("judges/right.labels.csv").lines().limit(2).collect(Collectors.joining("\n")) + "\n");
    Printed single = typed.type("calibrate", "better");
    assertThat(single.code()).isEqualTo(2);
    assertThat(single.err())
        .contains("none of 1 labelled reply stands beside another subject's to the same case");
    assertThat(model.calls()).isZero();
  }
}
