package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.replay.Timekeeper;
import dev.assize.report.html.HtmlReport;
import dev.assize.report.text.JsonReport;
import dev.assize.run.Manifest;
import dev.assize.store.Runs;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run keeps what its versions are made of, and the page lays them side by side. */
class VersionsShownTest {

  private static final String KEY = "hush-4711-hush";

  @TempDir Path folder;

  @Test
  void the_page_shows_how_two_prompts_differ() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      Document page = page(run(TinyProject.in(folder, model.url(), 4)));

      assertThat(page.select(".versions summary").eachText())
          .containsExactly("prompts/old.md \u2192 prompts/new.md");
      assertThat(page.select(".versions details .text").getFirst().wholeText())
          .isEqualTo("# system\nAnswer as before.\n# user\n{{input}}\n");
      assertThat(page.select(".versions del").eachText()).containsExactly("as before");
      assertThat(page.select(".versions ins").eachText()).containsExactly("anew");
      assertThat(page.select(".versions tbody th").eachText()).containsExactly("prompt", "digest");
    }
  }

  @Test
  void parameters_that_differ_are_told_and_a_long_one_is_laid_side_by_side() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject project = TinyProject.in(folder, model.url(), 4);
      String schema = "{type: object, title: %s, description: \"" + "long ".repeat(50) + "\"}";
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace(
                  "parameters: {temperature: 0}}",
                  "parameters: {temperature: 0, shape: "
                      + schema.formatted("one")
                      + "}}\n"
                      + "  n: {provider: model, model: scripted, parameters: {temperature: 0.5,"
                      + " api_key: abc, shape: "
                      + schema.formatted("two")
                      + "}}")
              .replace("[m], prompts: [old, new]", "[m, n], prompts: [old]"));
      Reported reported = run(project);
      Document page = page(reported);

      assertThat(page.select(".versions tbody tr").eachText())
          .contains("parameter temperature 0 0.5", "parameter api_key none [secret]");
      assertThat(page.select(".versions summary").eachText()).containsExactly("parameter shape");
      assertThat(page.select(".versions ins").eachText()).containsExactly("two");
    }
  }

  @Test
  void files_that_the_project_shows_change_no_digest_and_hold_no_secret() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject project = TinyProject.in(folder, model.url(), 4);
      project.write("prompts/new.md", project.read("prompts/new.md") + "Never say " + KEY + ".\n");
      Manifest bare = manifest(run(project));
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("attempts: 1}", "attempts: 1, shown: [app/app.properties]}"));
      project.write("app/app.properties", "chunks = words\napi-key = zyxw\nurl = http://u:p@h/\n");
      Manifest shown = manifest(run(project));
      project.write("app/app.properties", "chunks = pages\n");
      Manifest other = manifest(run(project));

      assertThat(bare.digest()).isEqualTo(shown.digest()).isEqualTo(other.digest());
      assertThat(other.subjects()).isNotEqualTo(shown.subjects());
      assertThat(shown.toString())
          .contains("chunks = words\napi-key = [secret]\nurl = http://[secret]@h/\n")
          .contains("Never say [secret].");
      assertThat(shown.toString()).doesNotContain(KEY, "zyxw", "u:p");
    }
  }

  @Test
  void a_baseline_file_holds_the_texts_and_an_older_one_says_that_it_does_not() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject project = TinyProject.in(folder, model.url(), 4);
      String run = run(project).run();
      project.assize().baselines().set(run + ":old@m", "kept", "");
      Path file = folder.resolve("reports/baselines/kept.jsonl");
      String baseline = "reports/baselines/kept.jsonl";
      assertThat(page(project.assize().compare(baseline, run + ":new@m")).select(".versions ins"))
          .isNotEmpty();

      withoutRecipe(file);
      Document page = page(project.assize().compare(baseline, run + ":new@m"));
      assertThat(page.select(".versions .note").eachText())
          .containsExactly(
              "No texts and parameters are stored with the evidence of the baseline, so none can"
                  + " be laid side by side.");
      assertThat(page.select(".versions details")).isEmpty();
      assertThat(page.select(".versions tbody th").eachText()).containsExactly("prompt", "digest");
    }
  }

  @Test
  void what_differs_is_a_line_in_markdown() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      Reported reported = run(TinyProject.in(folder, model.url(), 4));
      StringWriter markdown = new StringWriter();
      Assize.formats().stream()
          .filter(format -> format.name().equals("markdown"))
          .findFirst()
          .orElseThrow()
          .write(reported.view(), markdown);

      assertThat(markdown.toString())
          .contains("\n\nWhat differs: prompt prompts/old.md \u2192 prompts/new.md, digest ");
    }
  }

  private static void withoutRecipe(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String header = lines.getFirst();
    int start = header.indexOf(",\"recipe\":");
    int end = header.indexOf("}}]", start) + 2;
    assertThat(start).isPositive();
    String old = header.substring(0, start) + header.substring(end - 1);
    Files.writeString(file, old + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n");
  }

  private Manifest manifest(Reported reported) {
    return new Runs(folder.resolve(".assize/runs")).find(reported.run()).manifest();
  }

  private static Reported run(TinyProject project) {
    World world =
        new World(project.folder(), Map.of("MODEL_KEY", KEY), Timekeeper.system(), note -> {});
    PreparedRun run = Assize.at(world).prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text());
  }

  /** As it is made of what {@code report.json} holds. */
  private static Document page(Reported reported) throws Exception {
    JsonObject stored = Json.parseObject(Json.pretty(JsonReport.of(reported.view())));
    StringWriter html = new StringWriter();
    new HtmlReport().write(stored, html);
    return Jsoup.parse(html.toString());
  }
}
