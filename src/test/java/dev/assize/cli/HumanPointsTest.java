package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.FakeAdmission;
import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Margins are in human points: what a judge counts is measured by people's labels. */
class HumanPointsTest {

  private static final int CASES = 300;
  private static final int LABELLED = 120;
  private static final String HEAD =
      "case,reply_digest,criterion,label,annotator,date,drawn,note\n";

  private static final String LABELS = "judges/reviewer.labels.csv";

  @TempDir Path temp;

  @BeforeEach
  void golden() throws IOException {
    Files.writeString(
        temp.resolve("g.csv"),
        "id,category,input\n"
            + IntStream.rangeClosed(1, CASES)
                .mapToObj(i -> "c-%03d,c,Question %d?\n".formatted(i, i))
                .collect(Collectors.joining()));
  }

  @Test
  void imported_verdicts_are_taken_as_they_came_and_the_report_says_so() throws IOException {
    Printed compared = compare("", HumanPointsTest::now, "--format", "md");

    assertThat(compared.code()).as(compared.toString()).isZero();
    assertThat(flat(compared))
        .contains("Verdicts right by reviewer are taken as they came with the replies")
        .doesNotContain("human points");
  }

  @Test
  void labels_beside_the_judges_measure_whoever_bears_their_name() throws IOException {
    label(HEAD + labels("new", HumanPointsTest::now, LABELLED, "chosen"));

    assertThat(flat(compare("", HumanPointsTest::now))).contains("J is 0.7");
  }

  @Test
  void a_judge_that_nobody_measured_ships_nothing_and_says_what_to_do() throws IOException {
    Printed compared = compare(judge(), HumanPointsTest::now);

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(flat(compared))
        .contains(
            "[INCONCLUSIVE] right by reviewer decides, and nobody has measured how reviewer errs.")
        .contains("labels: {reviewer: judges/reviewer.labels.csv} in assize.yaml.")
        .doesNotContain("people}");
  }

  @Test
  void no_line_of_the_project_makes_a_judge_a_person() throws IOException {
    String yaml = judge() + "labels: {'judge:reviewer': people, reviewer: people, anna: people}\n";

    Files.writeString(temp.resolve("assize.yaml"), "project: p\n" + yaml);

    Printed lint = Typed.in(temp).type("lint");

    assertThat(lint.code()).as(lint.toString()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains("config.judge-as-people: judge:reviewer: people, and it is a judge")
        .contains("config.judge-as-people: reviewer: people, and it is a judge")
        .contains("then measure it: assize calibrate reviewer")
        .doesNotContain("anna: people");
  }

  @Test
  void labels_alone_let_nobody_decide() throws IOException {
    write(HEAD + labels("new", HumanPointsTest::now, LABELLED, "chosen"));

    Printed ships = compare(named(), HumanPointsTest::now);
    Printed holds = compare(named(), i -> i % 3 != 0 && i % 4 != 0);

    assertThat(ships.code()).as(ships.toString()).isEqualTo(4);
    assertThat(holds.code()).as(holds.toString()).isEqualTo(4);
    assertThat(flat(holds))
        .contains(
            "[INCONCLUSIVE] right by reviewer decides and is not admitted: nobody has measured"
                + " reviewer.")
        .contains("assize calibrate --run RUN --by reviewer");
  }

  @Test
  void a_loss_that_the_judge_sees_holds_even_so() throws IOException {
    Printed compared = compare("", i -> i % 3 != 0 && i % 4 != 0);

    assertThat(compared.code()).as(compared.toString()).isEqualTo(3);
  }

  @Test
  void verdicts_of_people_need_no_labels() throws IOException {
    Printed compared = compare("labels: {reviewer: people}\n", HumanPointsTest::now);

    assertThat(compared.code()).as(compared.toString()).isZero();
    assertThat(compared.out()).doesNotContain("human points");
  }

  @Test
  void labels_shrink_the_margin_by_the_lower_limit_of_j() throws IOException {
    label(HEAD + labels("new", HumanPointsTest::now, LABELLED, "chosen"));

    Printed compared = compare(named(), HumanPointsTest::now);
    Printed json = compare(named(), HumanPointsTest::now, "--format", "json");

    assertThat(compared.code()).as(compared.toString()).isZero();
    assertThat(flat(compared))
        .containsPattern("The margin of 10\\.0 human points may show as 6\\.\\d judged points\\.")
        .containsPattern("J is 0\\.7\\d, at least 0\\.6\\d by 120 labels\\.")
        .containsPattern(
            "Would find \\d\\.\\d judged points, which are up to \\d\\.\\d human points")
        .doesNotContain("Transported");
    assertThat(json.out())
        .contains("In human points the difference is -0.9 (90 % interval -3.7 to +1.3).")
        .contains("\"transported\": false", "\"labels\": 120", "\"labelsOfCandidate\": 120")
        .containsPattern("\"judgedMargin\": 0\\.06")
        .containsPattern("\"difference\": -0\\.00\\d{10,},\\s+\"differenceInterval\": \\{")
        .containsPattern("\"detectableHuman\": 0\\.\\d{10,}");
  }

  @Test
  void labels_of_other_replies_are_transported_and_tell_their_tipping_point() throws IOException {
    label(HEAD + labels("old", HumanPointsTest::then, LABELLED, "random"));

    Printed compared = compare(named(), HumanPointsTest::now, "--format", "json");

    assertThat(compared.code()).as(compared.toString()).isZero();
    assertThat(flat(compared))
        .contains(
            "\"transported\": true", "\"tippingSpecificity\": -0.09", "\"labelsOfBaseline\": 120")
        .contains("Transported: no reply of the candidate is labelled")
        .containsPattern("sensitivity differed by more than it can, or specificity by -0\\.09\\d");
  }

  @Test
  void a_loss_within_the_margin_as_judged_may_be_beyond_it_in_human_points() throws IOException {
    IntPredicate worse = i -> then(i) && i % 16 != 1;
    Printed raw = compare("labels: {reviewer: people}\n", worse);
    label(HEAD + labels("new", worse, LABELLED, "chosen"));
    Printed judged = compare(named(), worse);

    assertThat(raw.code()).as(raw.toString()).isZero();
    assertThat(judged.code()).as(judged.toString()).isEqualTo(3);
  }

  /** One pair without a label says next to nothing about what the other 299 would be judged. */
  @Test
  void where_nearly_all_pairs_are_labelled_the_labels_speak_for_themselves() throws IOException {
    label(
        HEAD
            + labels("old", HumanPointsTest::then, CASES - 1, "random")
            + labels("new", HumanPointsTest::now, CASES - 1, "random"));

    Matcher told =
        Pattern.compile("of 299 random pairs (\\S+) points .*, judged (\\S+)\\.\"")
            .matcher(compare(named(), HumanPointsTest::now, "--format", "json").out());

    assertThat(told.find()).isTrue();
    assertThat(Double.parseDouble(told.group(1)))
        .isCloseTo(Double.parseDouble(told.group(2)), within(3.0));
  }

  @Test
  void random_labels_of_both_sides_correct_the_difference_and_can_deny_a_ship() throws IOException {
    String before = labels("old", HumanPointsTest::then, 60, "random");
    label(HEAD + before + labels("new", HumanPointsTest::now, 60, "random"));
    Printed agree = compare(named(), HumanPointsTest::now, "--format", "json");
    label(HEAD + before + labels("new", i -> i > 40 && now(i), 60, "random"));
    Printed deny = compare(named(), HumanPointsTest::now);

    assertThat(agree.code()).as(agree.toString()).isZero();
    assertThat(agree.out()).contains("By people's labels of 60 random pairs", "\"pairs\": 60");
    assertThat(deny.code()).as(deny.toString()).isEqualTo(4);
    assertThat(flat(deny))
        .contains("[INCONCLUSIVE] People's labels do not bear the judge out:")
        .contains("Label more replies of both sides, drawn by lot.");
  }

  @Test
  void a_rule_of_a_scope_is_in_human_points_as_well() throws IOException {
    label(HEAD + labels("new", HumanPointsTest::now, LABELLED, "chosen"));
    String rules = "gate: {margin: 10 points, rules: [{scope: category c, margin: 10 points}]}\n";

    Printed known = compared(named() + rules, HumanPointsTest::now);
    Files.delete(temp.resolve("judges/reviewer.labels.csv"));
    Printed unknown = compared(judge() + rules, HumanPointsTest::now, "--format", "json");

    assertThat(known.code()).as(known.toString()).isZero();
    assertThat(flat(known))
        .containsPattern("kept \\(block\\) pass rate, category c: -0\\.7 points");
    assertThat(unknown.out())
        .contains(
            "kept. But right by reviewer decides", "\"unknown\": \"right by reviewer decides");
  }

  /** The whole set asks next to nothing: only the rule about the same verdicts can tell. */
  @Test
  void random_labels_of_both_sides_correct_a_rule_on_verdicts_and_can_open_it() throws IOException {
    String rules =
        named()
            + "gate: {margin: 60 points, rules: [{name: asked, metric: judged, by: reviewer,"
            + " margin: 10 points}]}\n";
    String before = labels("old", HumanPointsTest::then, 60, "random");
    label(HEAD + before + labels("new", HumanPointsTest::now, 60, "random"));
    Printed agree = compared(rules, HumanPointsTest::now, "--format", "json");
    label(HEAD + before + labels("new", i -> i > 40 && now(i), 60, "random"));
    Printed deny = compared(rules, HumanPointsTest::now);
    label(HEAD + before + labels("new", i -> i > 40 && now(i), 60, "chosen"));
    Printed chosen = compared(rules, HumanPointsTest::now);

    assertThat(agree.code()).as(agree.toString()).isZero();
    assertThat(agree.out())
        .containsPattern("asked: -0\\.7 points .*kept\\. .*By people's labels of 60 random pairs ")
        .containsPattern("(?s)\"name\": \"asked\".*\"byLabels\": \\{\\s+\"pairs\": 60");
    assertThat(deny.code()).as(deny.toString()).isEqualTo(4);
    assertThat(flat(deny))
        .contains("[INCONCLUSIVE] The rule \"asked\" is not answered.")
        .contains("which does not bear the judge out: open.")
        .contains("Label more replies of both sides, drawn by lot.");
    assertThat(chosen.code()).as(chosen.toString()).isZero();
    assertThat(chosen.out()).doesNotContain("By people's labels");
  }

  @Test
  void a_judged_floor_decides_only_where_human_points_bear_it_out() throws IOException {
    label(HEAD + labels("new", HumanPointsTest::now, LABELLED, "chosen"));

    Printed kept = compared(named() + floor(50), HumanPointsTest::now);
    Printed doubtful = compared(named() + floor(58), HumanPointsTest::now);
    Printed broken = compared(named() + floor(95), HumanPointsTest::now, "--format", "json");

    assertThat(kept.code()).as(kept.toString()).isZero();
    assertThat(doubtful.code()).as(doubtful.toString()).isEqualTo(4);
    assertThat(flat(doubtful))
        .contains("the floor is 58.0 %; kept. In human points")
        .contains("(90 % interval), which does not bear the judge out: open. Judged right by");
    assertThat(broken.code()).as(broken.toString()).isEqualTo(3);
    assertThat(broken.out()).contains("\"intervalToBreak\": {");
  }

  @Test
  void floors_that_alone_decide_are_in_human_points_too() throws IOException {
    label(HEAD + labels("new", HumanPointsTest::now, LABELLED, "chosen"));
    Files.writeString(temp.resolve("assize.yaml"), "project: p\n" + named() + floor(58));
    Files.writeString(temp.resolve("all.jsonl"), rows("new", HumanPointsTest::now));
    Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    Printed report = Typed.in(temp).type("report");

    assertThat(report.code()).as(report.toString()).isEqualTo(4);
    assertThat(flat(report)).contains("which does not bear the judge out: open.");
  }

  @Test
  void a_judge_that_nobody_measured_breaks_no_floor() throws IOException {
    String floor = judge() + floor(95);
    Printed compared = compared(floor, HumanPointsTest::now);

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(flat(compared)).contains("broken. But right by reviewer decides");
  }

  @Test
  void nor_where_floors_alone_decide() throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), "project: p\n" + judge() + floor(95));
    Files.writeString(temp.resolve("all.jsonl"), rows("new", HumanPointsTest::now));
    Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    Printed report = Typed.in(temp).type("report");

    assertThat(report.code()).as(report.toString()).isEqualTo(4);
    assertThat(flat(report)).contains("broken. But right by reviewer decides");
  }

  private static String floor(int percent) {
    return "gate: {margin: 10 points, rules: [{floor: %d %%}]}\n".formatted(percent);
  }

  @Test
  void a_faulty_label_file_is_told_at_once_line_by_line() throws IOException {
    write(
        HEAD
            + "c-001,abc,right,pass,anna,2026-11-01,random,\n"
            + "c-002,"
            + Digest.of("x")
            + ",right,maybe,anna,yesterday,lot,\n"
            + "c-003,"
            + Digest.of("x")
            + ",right,pass,anna,2026-11-01,random,\n"
            + "c-003,"
            + Digest.of("x")
            + ",right,fail,anna,2026-11-01,random,\n");

    Printed compared = compare(named(), HumanPointsTest::now);

    assertThat(compared.code()).isEqualTo(2);
    assertThat(compared.err())
        .contains("judges/reviewer.labels.csv:2", "reply_digest: abc", "assize show CASE")
        .contains("judges/reviewer.labels.csv:3", "label: maybe", "date: yesterday", "drawn: lot")
        .contains(
            "judges/reviewer.labels.csv:5",
            "anna labelled this reply fail here and pass in judges/reviewer.labels.csv:4",
            "Find out which of them holds");
  }

  @Test
  void lint_tells_the_faults_of_labels_before_anything_is_spent() throws IOException {
    Typed.in(temp).type("init");
    write(HEAD + "c-001,abc,right,pass,anna,2026-11-01,random,\n");
    String yaml = Files.readString(temp.resolve("assize.yaml"));
    Files.writeString(temp.resolve("assize.yaml"), yaml + "\n" + named());

    Printed lint = Typed.in(temp).type("lint");

    assertThat(lint.code()).as(lint.toString()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains("judges/reviewer.labels.csv:2", "labels.bad-digest");
  }

  @Test
  void show_tells_the_digest_by_which_a_reply_is_labelled() throws IOException {
    Printed compared = compare("", HumanPointsTest::now);
    Printed shown = Typed.in(temp).type("show", "c-007", "--run", compared.run());

    assertThat(shown.out() + shown.err()).contains("reply digest " + Digest.of("new 7"));
  }

  private static boolean then(int i) {
    return i % 3 != 0;
  }

  /** Three broke and three were fixed. */
  private static boolean now(int i) {
    return then(i) ^ (i >= 298 || (i >= 292 && i <= 294));
  }

  /** The project has a judge of that name. */
  private String judge() throws IOException {
    Files.createDirectories(temp.resolve("judges"));
    Files.writeString(
        temp.resolve("judges/reviewer.yaml"),
        "name: reviewer\nprovider: p\nmodel: m\nquestion: Is it right?\n");
    return "providers: {p: {kind: openai, url: 'http://127.0.0.1:9/v1'}}\n"
        + "judges: {reviewer: judges/reviewer.yaml}\n";
  }

  private static String named() {
    return "labels: {reviewer: judges/reviewer.labels.csv}\n";
  }

  /** People agree with the reviewer on nine replies of ten. */
  private static String labels(String subject, IntPredicate judged, int count, String drawn) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                "c-%03d,%s,right,%s,anna,2026-11-01,%s,\n"
                    .formatted(
                        i,
                        Digest.of(subject + " " + i),
                        judged.test(i) ^ i % 10 == 1 ? "pass" : "fail",
                        drawn))
        .collect(Collectors.joining());
  }

  /** Writes labels by which the reviewer is admitted. */
  private void label(String csv) throws IOException {
    write(csv);
    FakeAdmission.write(
        temp,
        "reviewer",
        "right",
        Digests.of("imported-criterion").part("by", "reviewer").part("criterion", "right").digest(),
        LABELS);
  }

  private void write(String csv) throws IOException {
    Files.createDirectories(temp.resolve("judges"));
    Files.writeString(temp.resolve(LABELS), csv);
  }

  private Printed compare(String yaml, IntPredicate after, String... options) throws IOException {
    return compared(yaml + "gate: {margin: 10 points}\n", after, options);
  }

  private Printed compared(String yaml, IntPredicate after, String... options) throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), "project: p\n" + yaml);
    Files.writeString(
        temp.resolve("all.jsonl"), rows("old", HumanPointsTest::then) + rows("new", after));
    Printed imported =
        Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
    String[] typed = new String[3 + options.length];
    typed[0] = "compare";
    typed[1] = imported.run() + ":old";
    typed[2] = imported.run() + ":new";
    System.arraycopy(options, 0, typed, 3, options.length);
    return Typed.in(temp).type(typed);
  }

  private static String rows(String subject, IntPredicate passes) {
    return IntStream.rangeClosed(1, CASES)
        .mapToObj(
            i ->
                ("{\"case\":\"c-%03d\",\"subject\":\"%s\",\"response\":\"%s %d\",\"verdicts\":"
                        + "[{\"by\":\"reviewer\",\"criterion\":\"right\",\"passed\":%b}]}\n")
                    .formatted(i, subject, subject, i, passes.test(i)))
        .collect(Collectors.joining());
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }
}
