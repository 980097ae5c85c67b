package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.World;
import dev.assize.cli.Typed.Printed;
import dev.assize.labelling.LabelProject;
import dev.assize.replay.Timekeeper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person types it. */
class LabelTest {

  private static final String QUESTION = "--question=Does it stand there?";

  @TempDir Path temp;
  private LabelProject project;

  @BeforeEach
  void project() {
    project = LabelProject.in(temp, 9);
  }

  @Test
  void in_a_terminal_each_letter_is_an_answer_and_the_end_tells_what_came_of_it() {
    Printed printed =
        type(
            "p\nf no such fee\nx\nn odd\ns\nu\np\nu\nf\n",
            "label",
            "grounded",
            "--annotator=anna",
            QUESTION,
            "--terminal",
            "--count=6");

    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(project.labels()).hasSize(3);
    assertThat(String.join("\n", project.labels())).contains(",random,no such fee");
    assertThat(printed.out())
        .contains("grounded: reply 1 of 6", "REPLY\n  | ", "Does it stand there?")
        .endsWith(
            """
            Labelled 3 replies on grounded: 1 pass, 2 fail; 0 skipped. Written to judges/grounded.labels.csv.
            All labels of grounded, by majority: 1 of 3 pass, 2 fail; a judge can be admitted by 100 that pass and 50 that fail: 99 more that pass and 48 more that fail are needed.
            Next: assize calibrate grounded
            """)
        .doesNotContain("subject");
  }

  @Test
  void a_key_that_is_none_is_told_with_those_that_are() {
    Printed printed =
        type(
            "x\n\n\u001b[A\np\n",
            "label",
            "grounded",
            "--annotator=anna",
            QUESTION,
            "--terminal",
            "--count=1");

    assertThat(printed.out())
        .contains("Key \"x\" means nothing. Keys: p pass, f fail, s skip, u undo, n NOTE, q finish")
        .contains("Key \"\u27e6U+001B\u27e7\" means nothing. Keys: ")
        .doesNotContain("Key \"\"", "\u001b");
    assertThat(project.labels()).hasSize(1).allMatch(row -> row.contains(",pass,"));
  }

  @Test
  void the_last_answer_can_be_taken_back_before_the_end() {
    Printed printed =
        type(
            "p\np\nu\nf\nq\np\n",
            "label",
            "grounded",
            "--annotator=anna",
            QUESTION,
            "--terminal",
            "--count=2");

    assertThat(printed.out()).contains("That was the last one. u undo, q finish: ");
    assertThat(project.labels()).hasSize(2).anyMatch(row -> row.contains(",fail,"));
  }

  @Test
  void where_no_browser_can_be_seen_the_terminal_is_used_and_that_is_said() {
    Printed printed = type("f\n", "label", "grounded", "--annotator=anna", QUESTION);

    assertThat(printed.err()).contains("no browser here, so the terminal is used (or: --page)");
    assertThat(project.labels()).hasSize(1);
  }

  @Test
  void the_judge_of_the_criterion_tells_the_question_and_where_its_labels_lie() throws Exception {
    Files.createDirectories(temp.resolve("judges/team"));
    Files.writeString(
        temp.resolve("judges/team/grounded.yaml"),
        "name: grounded\nprovider: p\nmodel: m\nquestion: Is it borne out?\n");
    Files.writeString(
        temp.resolve("assize.yaml"),
        "project: p\ngolden: {files: [g.csv]}\n"
            + "providers: {p: {kind: openai, url: 'http://127.0.0.1:9/v1'}}\n"
            + "judges: {grounded: judges/team/grounded.yaml}\n");

    Printed printed = type("p\n", "label", "grounded", "--annotator=anna", "--terminal");

    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(printed.out()).contains("Is it borne out?");
    assertThat(temp.resolve("judges/team/grounded.labels.csv")).content().contains(",pass,anna,");
    assertThat(type("", "label", "groundde", "--annotator=anna").err())
        .contains(
            "no judge of assize.yaml tells what is asked about \"groundde\"",
            "Did you mean \"grounded\"? Or ask yourself. Say it: --question");
    assertThat(type("", "label", "tone", "--annotator=anna").err())
        .contains("Known are: grounded. Or ask yourself.");
  }

  @Test
  void all_faults_are_told_at_once_and_nothing_is_written() throws Exception {
    project.write(LabelProject.FILE, "case,reply_digest,criterion\nc-01,x,grounded\n");

    Printed printed =
        type(
            "p\n",
            "label",
            "grounded",
            "--annotator=a:b",
            "--run=nope",
            "--count=0",
            "--judge=../x",
            "--threshold=2",
            "--terminal");

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err())
        .contains("label.bad-annotator", "label.bad-count", "label.bad-judge")
        .contains("label.bad-threshold", "label.no-question", "store.unknown-run");
    assertThat(type("", "label", "../x", "--annotator=a", QUESTION).err())
        .contains("label.bad-criterion");
    Printed faulty = type("p\n", "label", "grounded", "--annotator=a", QUESTION, "--terminal");
    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.err()).contains(LabelProject.FILE + ":2", "no column label, annotator");
    assertThat(type("", "label", "grounded", QUESTION).err()).contains("--annotator");
    assertThat(type("", "label", "g", "--annotator=a", QUESTION, "--judge=nobody").err())
        .contains("label.unknown-judge");
  }

  @Test
  void when_nothing_is_left_that_is_an_error_with_a_remedy() {
    type("p\n".repeat(30), "label", "grounded", "--annotator=anna", QUESTION, "--terminal");

    Printed again = type("p\n", "label", "grounded", "--annotator=anna", QUESTION, "--terminal");

    assertThat(project.labels()).hasSize(18);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("no reply that anna has not labelled", "assize runs");
  }

  @Test
  void help_says_how_and_what_becomes_of_sealed_cases() {
    assertThat(type("", "label", "--help").out())
        .contains("assize label grounded --annotator anna", "Sealed cases", "p pass, f fail");
  }

  @Test
  @Timeout(180)
  void a_signal_ends_the_page_with_everything_kept() throws Exception {
    try (Child child =
            Child.type(temp, "label", "grounded", "--annotator", "anna", QUESTION, "--page");
        HttpClient browser = HttpClient.newHttpClient()) {
      URI address = address(child);
      HttpResponse<String> page = browser.send(get(address), BodyHandlers.ofString());
      String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String origin = "http://127.0.0.1:" + address.getPort();
      HttpRequest answer =
          HttpRequest.newBuilder(URI.create(origin + "/answer"))
              .header("Cookie", cookie)
              .header("Origin", origin)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"at\":0,\"label\":\"fail\"}"))
              .build();
      assertThat(browser.send(answer, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

      child.signal("TERM");

      assertThat(child.code()).as(child.said()).isZero();
      assertThat(child.printed()).contains("Labelled 1 reply on grounded: 0 pass, 1 fail");
      assertThat(project.labels()).hasSize(1);
    }
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static URI address(Child child) throws Exception {
    Pattern address = Pattern.compile("Open (http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{64}) ");
    while (true) {
      Matcher found = address.matcher(child.said());
      if (found.find()) {
        return URI.create(found.group(1));
      }
      assertThat(child.process().isAlive()).as(child.said()).isTrue();
      Thread.sleep(50);
    }
  }

  private Printed type(String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new World(temp, Map.of(), Timekeeper.system(), note -> {}),
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.PLAIN);
    int code = CommandTree.of(console, arguments).execute(arguments);
    return new Printed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
