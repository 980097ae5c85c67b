package dev.assize;

import dev.assize.replay.Timekeeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes a small project into a folder: two prompts, one model, some golden queries. */
public final class TinyProject {

  private final Path folder;

  public TinyProject(Path folder) {
    this.folder = folder;
  }

  /**
   * A project over the endpoint whose cases ask {@code Question 1?} and want {@code answer 1}, and
   * so on.
   */
  public static TinyProject in(Path folder, String url, int cases) {
    TinyProject project = new TinyProject(folder);
    project.write(
        "assize.yaml",
        """
        project: tiny
        providers:
          model: {kind: openai, url: "%s", concurrency: 8, attempts: 1}
        models:
          m: {provider: model, model: scripted, parameters: {temperature: 0}}
        prompts:
          old: prompts/old.md
          new: prompts/new.md
        subjects: {models: [m], prompts: [old, new]}
        baseline: old@m
        gate: {margin: 5 points}
        """
            .formatted(url));
    project.write("prompts/old.md", "# system\nAnswer as before.\n# user\n{{input}}\n");
    project.write("prompts/new.md", "# system\nAnswer anew.\n# user\n{{input}}\n");
    StringBuilder csv = new StringBuilder("id,category,input,must_include,critical\n");
    for (int i = 1; i <= cases; i++) {
      csv.append(
          "case-%03d,%s,Question %d?,answer %d,no%n"
              .formatted(i, i % 2 == 0 ? "even" : "odd", i, i));
    }
    project.write("golden-queries/all.csv", csv.toString());
    return project;
  }

  /** The same with a judge of two replies, {@code better}, that looks at every case. */
  public TinyProject withJudgeOfPairs() {
    write(
        "judges/better.yaml",
        """
        name: better
        kind: pairwise
        provider: model
        model: judging
        question: Which reply is kinder?
        cases: all
        """);
    return write("assize.yaml", read("assize.yaml") + "judges: {better: judges/better.yaml}\n");
  }

  public Path folder() {
    return folder;
  }

  public World world() {
    return new World(folder, Map.of(), Timekeeper.system(), note -> {});
  }

  public Assize assize() {
    return Assize.at(world());
  }

  public TinyProject write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays a run of the whole project, with a memory of its own, and reports on it. */
  public Reported run(RunRequest.Start start) throws IOException {
    RunRequest usual = RunRequest.ofProject();
    PreparedRun run =
        assize()
            .prepare(
                new RunRequest(
                    usual.selection(),
                    List.of(),
                    "",
                    UnaryOperator.identity(),
                    RunRequest.Memory.FRESH,
                    start));
    run.play(RunWatcher.nobody());
    return assize().report(run.id().text());
  }

  /** Adds prices in euros, each like {@code scripted: {input: 100, output: 1000}}. */
  public TinyProject priced(String one, String other) {
    return write(
        "assize.yaml",
        read("assize.yaml") + "prices: {currency: EUR, models: {%s, %s}}\n".formatted(one, other));
  }

  /** A report of a run. */
  public String report(String run, String file) {
    return read("reports/" + run + "/" + file);
  }

  /** The JSON report of a run without its white space outside of texts. */
  public String json(String run) {
    return report(run, "report.json").replaceAll("\n\\s*", "").replace("\": ", "\":");
  }

  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
