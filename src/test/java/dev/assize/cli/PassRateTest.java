package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that says how many cases passed fits how they were asked. */
class PassRateTest {

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void project() throws IOException {
    model = new ScriptedModel(PassRateTest::reply);
    project = TinyProject.in(temp, model.url(), 60);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void cases_that_stand_alone_have_wilsons_interval_and_nothing_else() throws Exception {
    Printed run = type("run");

    assertThat(run.out()).contains("passed  candidate 83.3 % (74.0 to 89.8), n 60\n");
    assertThat(rate(run).get("design")).isEmpty();
  }

  @Test
  void cases_of_clusters_count_for_fewer_in_every_format() throws Exception {
    clusters();

    Printed run = type("run");

    JsonObject rate = rate(run);
    JsonObject design = rate.object("design");
    double lo = number(design.object("interval"), "lo");
    assertThat(design.whole("clusters")).contains(6L);
    assertThat(lo).isLessThan(number(rate.object("interval"), "lo") - 0.1);
    String limits = "%.1f to ".formatted(100 * lo);
    String alone = "; if independent 74.0 to 89.8), n 60 in 6 clusters";
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("passed candidate 83.3 % (" + limits)
        .contains(alone);
    assertThat(file(run, "report.md")).contains("Candidate: 83.3 % (" + limits).contains(alone);
    assertThat(file(run, "report.html"))
        .contains("83.3 % (" + limits)
        .contains("; if independent 74.0 to 89.8, n 60 in 6 clusters");
  }

  @Test
  void several_trials_are_counted_as_the_gate_counts_them_with_the_majority_beside()
      throws Exception {
    project.write("assize.yaml", project.read("assize.yaml") + "trials: 3\n");
    AtomicInteger asked = new AtomicInteger();
    model.says(
        request ->
            number(request) % 6 == 0 && asked.incrementAndGet() % 3 == 0
                ? "No idea."
                : "It is answer " + number(request) + ".");

    Printed run = type("run", "--mode", "off", "--fresh");

    JsonObject design = rate(run).object("design");
    assertThat(design.whole("trials")).contains(3L);
    String share = "%.1f %% of trials (".formatted(100 * number(design, "value"));
    assertThat(run.out()).contains("passed  candidate " + share).contains(", n 60; by majority ");
    assertThat(file(run, "report.md")).contains("Candidate: " + share);
    assertThat(file(run, "report.html")).contains(share.replace(" (", ""));
  }

  /** Six groups of ten cases; in one of them all fail. */
  private void clusters() {
    StringBuilder csv = new StringBuilder("id,category,input,must_include,cluster\n");
    for (int i = 1; i <= 60; i++) {
      csv.append("case-%03d,all,Question %d?,answer %d,page-%d%n".formatted(i, i, i, i % 6));
    }
    project.write("golden-queries/all.csv", csv.toString());
  }

  private JsonObject rate(Printed run) throws Exception {
    return (JsonObject)
        Json.parse(file(run, "report.json")).at("/candidates/0/candidate/passRate").orElseThrow();
  }

  private String file(Printed run, String name) {
    return project.read("reports/" + run.run() + "/" + name);
  }

  private static double number(JsonObject object, String name) {
    return Double.parseDouble(Json.write(object.get(name).orElseThrow()));
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }

  private static String reply(String request) {
    int number = number(request);
    return number % 6 == 0 ? "No idea." : "It is answer " + number + ".";
  }

  private static int number(String request) {
    return Integer.parseInt(request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1"));
  }
}
