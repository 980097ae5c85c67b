package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed, interrupted or ended goes on where it stopped. */
class KillTest {

  private static final int CASES = 40;
  private static final int CALLS = 2 * CASES;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_killed_run_goes_on_to_the_same_decision_and_repeats_no_finished_call(long seed)
      throws Exception {
    Random random = new Random(seed);
    int killAfter = 1 + random.nextInt(CALLS - 1);
    int jitter = random.nextInt(40);
    try (ScriptedModel model = new ScriptedModel(KillTest::reply)) {
      Path calm = project("calm", model.url());
      Printed undisturbed = Typed.in(calm).type("run", "--mode", "off", "--fresh");
      assertThat(undisturbed.code()).isEqualTo(3);
      Path rough = project("rough", model.url());
      int before = model.calls();
      try (Child child = Child.type(rough, "run", "--mode", "off", "--fresh")) {
        await(() -> model.calls() - before >= killAfter);
        Thread.sleep(jitter);
        child.process().destroyForcibly().waitFor();
      }
      Path segment = segment(rough);
      boolean torn = seed % 2 == 0;
      if (torn && !isFinished(segment)) {
        Files.writeString(segment, "{\"kind\":\"reply\",\"subj", StandardOpenOption.APPEND);
      }
      int finished = replies(segment);
      int atKill = model.callsAtRest();
      Printed resumed = Typed.in(rough).type("run", "--resume", "--mode", "off", "--fresh");
      String told = "seed " + seed + ", killed after " + killAfter + " calls: " + resumed;
      assertThat(resumed.code()).as(told).isEqualTo(3);
      assertThat(figures(resumed)).as(told).isEqualTo(figures(undisturbed));
      assertThat(model.calls() - atKill).as(told).isEqualTo(CALLS - finished);
      if (torn) {
        assertThat(resumed.err()).as(told).contains("segment-1.jsonl", "torn");
      }
    }
  }

  @Test
  void a_first_interrupt_lets_calls_end_and_exits_with_5() throws Exception {
    try (ScriptedModel model = new ScriptedModel(slowly(700))) {
      Path folder = project("shop", model.url());
      try (Child child = Child.type(folder, "run", "--mode", "off")) {
        await(() -> model.calls() >= 8);
        child.signal(interrupt());
        assertThat(child.code()).as(child.said()).isEqualTo(5);
        assertThat(child.said())
            .contains("Stopping: calls under way may finish", "go on with: assize run --resume 2");
        assertThat(child.printed()).isEmpty();
      }
      assertThat(replies(segment(folder))).isEqualTo(model.calls());
      assertThat(Typed.in(folder).type("runs").out()).contains("unfinished");
      int before = model.calls();
      model.says(KillTest::reply);
      assertThat(Typed.in(folder).type("run", "--resume", "--mode", "off").code()).isEqualTo(3);
      assertThat(model.calls()).isEqualTo(CALLS);
      assertThat(before).isLessThan(CALLS);
    }
  }

  /**
   * Ctrl-C, or what means the same where the tests run in the background: there nothing hears it.
   */
  private static String interrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "INT";
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) & 0b10) == 0 ? "INT" : "TERM";
  }

  @Test
  void a_second_interrupt_ends_at_once() throws Exception {
    try (ScriptedModel model = new ScriptedModel(slowly(30_000))) {
      Path folder = project("shop", model.url());
      try (Child child = Child.type(folder, "run", "--mode", "off")) {
        await(() -> model.calls() >= 8);
        child.signal("TERM");
        await(() -> heard(child, "Stopping"));
        long asked = System.nanoTime();
        child.signal("TERM");
        assertThat(child.code()).isEqualTo(5);
        assertThat((System.nanoTime() - asked) / 1e9).as("seconds, of 30 a reply").isLessThan(25);
        assertThat(child.said()).contains("Ended. The journal is whole");
      }
    }
  }

  @Test
  void two_processes_on_one_cache_both_come_to_the_decision() throws Exception {
    try (ScriptedModel model = new ScriptedModel(KillTest::reply)) {
      Path folder = project("shop", model.url());
      try (Child one = Child.type(folder, "run");
          Child other = Child.type(folder, "run")) {
        assertThat(one.code()).as(one.said()).isEqualTo(3);
        assertThat(other.code()).as(other.said()).isEqualTo(3);
      }
      int both = model.calls();
      assertThat(both).isBetween(CALLS, 2 * CALLS);
      Printed third = Typed.in(folder).type("run", "--mode", "off");
      assertThat(third.code()).isEqualTo(3);
      assertThat(third.err()).doesNotContain("cache");
      assertThat(model.calls()).as("all of it is remembered").isEqualTo(both);
    }
  }

  private Path project(String name, String url) {
    return TinyProject.in(temp.resolve(name), url, CASES).folder();
  }

  private static String reply(String request) {
    try {
      Thread.sleep(15);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Matcher question = QUESTION.matcher(request);
    int number = question.find() ? Integer.parseInt(question.group(1)) : -1;
    return request.contains("anew") && number % 3 == 0 ? "No idea." : "answer " + number;
  }

  private static Function<String, String> slowly(long millis) {
    return request -> {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return reply(request);
    };
  }

  private static boolean heard(Child child, String word) {
    try {
      return child.said().contains(word);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier moment) throws InterruptedException {
    long patience = System.nanoTime() + 60_000_000_000L;
    while (!moment.getAsBoolean()) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("waited for a minute");
      }
      Thread.sleep(2);
    }
  }

  private static Path segment(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve(".assize/runs"))) {
      return files.filter(file -> file.endsWith("segment-1.jsonl")).findFirst().orElseThrow();
    }
  }

  private static int replies(Path segment) throws IOException {
    String text = Files.readString(segment);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    return (int) whole.lines().filter(line -> line.startsWith("{\"kind\":\"reply\"")).count();
  }

  private static boolean isFinished(Path segment) throws IOException {
    return Files.readString(segment).contains("{\"kind\":\"end\"");
  }

  /** What is printed, without the names of runs and the time. */
  private static String figures(Printed run) {
    return run.out().replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{8}", "RUN").replaceAll("started .*", "");
  }
}
