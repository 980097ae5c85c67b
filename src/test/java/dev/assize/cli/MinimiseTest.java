package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failing adversarial case is made as small as it can be and still fails. */
class MinimiseTest {

  private static final String FILE = "made.jsonl";
  private static final Pattern ASKED = Pattern.compile("(?i)does lamp (\\d+) cost");
  private static final Pattern JOIN =
      Pattern.compile("putting ([A-Z]{4}) right behind ([A-Z]{4})", Pattern.CASE_INSENSITIVE);

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void opens() throws IOException {
    model = new ScriptedModel(MinimiseTest::price);
    shop = TinyProject.in(temp, model.url(), 1);
    String prompt = "# system\nBe kind.\n# user\n{{context}}\n{{input}}\n";
    shop.write("prompts/old.md", prompt).write("prompts/new.md", prompt + "Be brief.\n");
    StringBuilder csv = new StringBuilder("id,category,input,context,reference,must_include\n");
    for (int i = 10; i < 20; i++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "lamp-%d,a,What does lamp %d cost at the moment in your shop?,"
                  + "Lamp %d costs €%d.,It costs €%d.,€%d%n",
              i,
              i,
              i,
              100 + i,
              100 + i,
              100 + i));
    }
    shop.write("golden-queries/all.csv", csv.toString());
  }

  @AfterEach
  void closes() {
    model.close();
  }

  /** Right, whatever else it is told. */
  private static String price(String request) {
    Matcher asked = ASKED.matcher(request);
    return asked.find() ? "It costs €1" + asked.group(1) + "." : "I do not know.";
  }

  @Test
  void of_seven_passages_the_one_that_distracts_is_left() {
    String id = made("R02", "\"distractors\":\"7\"");
    String disturbing = passages(id).matches("(?s).*Lamp 13 costs.*") ? "Lamp 13" : "Lamp 14";
    model.says(request -> request.contains(disturbing) ? "No idea." : price(request));

    Printed found = minimise(id, "--out", "small/case.jsonl");

    assertThat(found.code()).as(found.toString()).isZero();
    assertThat(found.out())
        .contains(
            "case      " + id + " of lamp-",
            "subject   new@m, 1 trial of each case, cassettes auto",
            "1  fails         R02\n",
            "2  does not fail the golden query lamp-",
            "R02 with 1 of 7 passages",
            "pieces    1 of 7\n",
            "Without its one piece it does not fail, or is no case.\n")
        .containsPattern("\\n\\d+ calls in all\\.\\n");
    assertThat(found.err()).contains("Wrote small/case.jsonl");
    assertThat(shop.read("small/case.jsonl"))
        .contains("\"left\":{\"of\":7,\"kept\":[", disturbing)
        .doesNotContain("\"id\":\"" + id + "\"")
        .hasLineCount(1);

    Printed run = type("run", "--adversarial", "small/case.jsonl");
    assertThat(run.code()).as(run.toString()).isNotEqualTo(2);
    assertThat(run.out()).contains("100.0 % (1) of changed questions fail");
  }

  @Test
  void the_file_may_lie_outside_of_the_project(@TempDir Path elsewhere) throws IOException {
    String id = made("R02", "\"distractors\":\"7\"");
    model.says(request -> request.split("Lamp ", -1).length > 4 ? "No idea." : price(request));
    Files.copy(temp.resolve(FILE), elsewhere.resolve(FILE));

    Printed there =
        type(
            "adversarial",
            "minimise",
            id,
            "--adversarial",
            temp.relativize(elsewhere.resolve(FILE)).toString(),
            "--subject",
            "new@m");

    assertThat(there.code()).as(there.toString()).isZero();
    assertThat(there.out()).contains("pieces    3 of 7");
  }

  @Test
  void the_same_is_found_again_with_the_same_words() {
    String id = made("R02", "\"distractors\":\"7\"");
    model.says(request -> request.split("Lamp ", -1).length > 4 ? "No idea." : price(request));

    Printed once = minimise(id);
    Printed again = minimise(id);

    assertThat(once.out()).contains("pieces    3 of 7");
    assertThat(again.out()).isEqualTo(once.out());
  }

  @Test
  void a_link_of_a_chain_that_is_not_to_blame_goes_first() {
    String id = made("D01", "\"errand\":\"JOIN\"", "{\"mutator\":\"S03");
    model.says(
        request -> {
          Matcher order = JOIN.matcher(request);
          return price(request) + (order.find() ? " " + order.group(2) + order.group(1) : "");
        });

    Printed found = minimise(id);

    assertThat(found.code()).as(found.toString()).isZero();
    assertThat(found.out())
        .containsPattern("smallest  [0-9a-f]{16}  D01\\n")
        .contains("on the resisting leg: what was to be won was won");
  }

  @Test
  void a_case_of_one_piece_cannot_be_made_smaller_and_is_written_as_it_is() {
    String id = made("S12", "\"kind\"");
    model.says(
        request -> request.contains("Lamp 1") && !isPlain(request) ? "Pardon?" : price(request));

    Printed found = minimise(id, "--out", "small.jsonl");

    assertThat(found.out()).contains("It cannot be made smaller: without its one piece");
    assertThat(shop.read("small.jsonl")).contains("\"id\":\"" + id + "\"");
  }

  private static boolean isPlain(String request) {
    return Pattern.compile(
            "\\\\nWhat does lamp \\d+ cost at the moment in your shop\\?(\\\\nBe brief\\.)?\\s*\"")
        .matcher(request)
        .find();
  }

  @Test
  void a_case_that_passes_is_told_and_nothing_is_written() {
    String id = made("R02", "\"distractors\":\"7\"");

    Printed found = minimise(id, "--out", "small.jsonl");

    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("The case does not fail with this subject.");
    assertThat(found.err()).contains("Nothing to write");
    assertThat(temp.resolve("small.jsonl")).doesNotExist();
  }

  @Test
  void where_the_golden_query_fails_as_well_no_mutator_is_to_blame() {
    String id = made("R02", "\"distractors\":\"7\"");
    model.says(request -> "No idea.");

    Printed found = minimise(id);

    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("fails untouched: no mutator is to blame.", "2 calls in all.");
  }

  @Test
  void without_a_reply_nobody_can_tell() {
    String id = made("R02", "\"distractors\":\"7\"");

    Printed found = minimise(id, "--mode", "replay");

    assertThat(found.code()).as(found.toString()).isEqualTo(4);
    assertThat(found.out()).contains("Nobody can tell whether the case fails: cassette-miss");
  }

  @Test
  void no_more_calls_are_made_than_allowed() {
    String id = made("R02", "\"distractors\":\"7\"");
    model.says(request -> request.split("Lamp ", -1).length > 4 ? "No idea." : price(request));

    Printed found = minimise(id, "--calls", "4", "--out", "small.jsonl");

    assertThat(found.code()).isEqualTo(4);
    assertThat(found.out()).contains("no more calls are allowed", "4 calls in all.");
    assertThat(model.calls()).isEqualTo(4);
    assertThat(temp.resolve("small.jsonl")).exists();
  }

  @Test
  void most_of_the_trials_decide_where_a_subject_says_now_this_now_that() {
    String id = made("R02", "\"distractors\":\"7\"");
    AtomicInteger count = new AtomicInteger();
    model.says(
        request ->
            request.contains("Lamp 1") && request.split("Lamp ", -1).length > 2
                ? count.incrementAndGet() % 3 == 0 ? price(request) : "No idea."
                : price(request));

    Printed found = minimise(id, "--trials", "3");

    assertThat(found.out())
        .contains(
            "3 trials of each case", "answers differently to the same input", "(trials disagree)")
        .contains("pieces    1 of 7");
  }

  @Test
  void a_stored_run_decides_without_a_call_as_far_as_it_goes() {
    String id = made("R02", "\"distractors\":\"7\"");
    model.says(request -> request.split("Lamp ", -1).length > 4 ? "No idea." : price(request));
    type("run", "--adversarial", FILE);
    int before = model.calls();

    Printed found = minimise(id, "--run", "latest");

    assertThat(found.code()).isEqualTo(4);
    assertThat(found.out())
        .contains("as it replied then", "does not fail the golden query", "the run did not ask it")
        .contains("Whether a smaller case fails is not decided");
    assertThat(model.calls()).isEqualTo(before);
  }

  @Test
  void bad_input_is_told_with_what_was_meant() {
    String id = made("R02", "\"distractors\":\"7\"");
    assertThat(type("adversarial", "minimise", id, "--adversarial", FILE).err())
        .contains("adversarial.which-subject", "2 subjects", "--subject old@m");
    Printed unknown = minimise(id.substring(0, 15) + "x");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("adversarial.unknown-case", "Did you mean");
    assertThat(minimise(id, "--trials", "0").err()).contains("--trials 0: expected a whole number");
    assertThat(minimise(id, "--run", "latest", "--calls", "3").err()).contains("nobody is asked");
    assertThat(minimise(id, "--tier", "8").err()).contains("goes without --tier");
    assertThat(minimise(id, "--run", "never").code()).isEqualTo(2);
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv").replace("at the moment in your", "today in our"));
    assertThat(minimise(id).err()).contains("adversarial.not-made-again", FILE + ":", "generate");
    assertThat(model.calls()).isZero();
  }

  @Test
  void without_a_file_the_case_is_made_anew() {
    String id = made("R02", "\"distractors\":\"7\"");

    Printed found =
        type(
            "adversarial",
            "minimise",
            id,
            "--tier",
            "60",
            "--mutator",
            "R02",
            "--mutator",
            "S03",
            "--seed",
            "1",
            "--subject",
            "new@m");

    assertThat(found.code()).as(found.toString()).isZero();
    assertThat(found.out()).contains("does not fail with this subject");
  }

  /** The id of a made case whose line holds all these texts. */
  private String made(String mutator, String... texts) {
    for (int seed = 1; seed < 40; seed++) {
      Printed written =
          type(
              "adversarial",
              "generate",
              "--tier",
              "60",
              "--mutator",
              mutator,
              "--mutator",
              "S03",
              "--seed",
              Integer.toString(seed),
              "--out",
              FILE);
      assertThat(written.code()).as(written.toString()).isZero();
      for (String line : shop.read(FILE).lines().toList()) {
        if (IntStream.range(0, texts.length).allMatch(i -> line.contains(texts[i]))) {
          return line.substring("{\"id\":\"".length()).substring(0, 16);
        }
      }
    }
    throw new AssertionError("no such case");
  }

  private String passages(String id) {
    return shop.read(FILE).lines().filter(line -> line.contains(id)).findFirst().orElseThrow();
  }

  private Printed minimise(String id, String... more) {
    String[] all = new String[more.length + 7];
    System.arraycopy(
        new String[] {"adversarial", "minimise", id, "--adversarial", FILE, "--subject", "new@m"},
        0,
        all,
        0,
        7);
    System.arraycopy(more, 0, all, 7, more.length);
    return type(all);
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
