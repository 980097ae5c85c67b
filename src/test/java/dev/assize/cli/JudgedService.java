package dev.assize.cli;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A service, and a judge of how kind its replies are, that may both be another tomorrow. Question
 * {@code i} wants {@code answer i}.
 */
final class JudgedService implements AutoCloseable {

  private static final String VERDICT = "{\"reason\": \"r\", \"verdict\": \"%s\"}";

  private final ScriptedModel model;
  private final TinyProject project;
  private volatile IntPredicate isKind = i -> true;
  private volatile Predicate<String> passes = request -> request.contains("friend");

  JudgedService(Path folder, int cases) throws IOException {
    this.model = new ScriptedModel(this::answer);
    this.project = TinyProject.in(folder, model.url(), cases);
    project.write(
        "judges/tone.yaml",
        "name: tone\nprovider: model\nmodel: judging\nquestion: Is it kind?\ncases: all\n");
    project.write(
        "assize.yaml",
        project
                .read("assize.yaml")
                .replace("prompts: [old, new]", "prompts: [old]")
                .replace("baseline: old@m\n", "")
            + "judges: {tone: judges/tone.yaml}\n");
  }

  private String answer(String request) {
    if (isOfJudge(request)) {
      return VERDICT.formatted(passes.test(request) ? "PASS" : "FAIL");
    }
    int number = number(request);
    return "It is answer %d, %s.".formatted(number, isKind.test(number) ? "friend" : "fool");
  }

  static boolean isOfJudge(String request) {
    return request.contains("\"judging\"");
  }

  static int number(String request) {
    return Integer.parseInt(request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1"));
  }

  /** From the beginning the judge decides whether a case passes, and does not only advise. */
  JudgedService sworn() {
    project.write("judges/tone.yaml", project.read("judges/tone.yaml") + "must: true\n");
    return this;
  }

  /** From now on the service is kind where this says so. */
  JudgedService service(IntPredicate kind) {
    isKind = kind;
    return this;
  }

  /** From now on the judge passes a kind reply where this says so, and no other. */
  JudgedService judge(IntPredicate mild) {
    passes = request -> request.contains("friend") && mild.test(number(request));
    return this;
  }

  /** Throws in the judge's place where a number says so. */
  JudgedService failingJudge(IntPredicate broken) {
    passes =
        request -> {
          if (broken.test(number(request))) {
            throw new IllegalStateException("down");
          }
          return request.contains("friend");
        };
    return this;
  }

  TinyProject project() {
    return project;
  }

  ScriptedModel model() {
    return model;
  }

  /** How many requests came in for the judge, and how many for the service. */
  long askedOfJudge() {
    return model.requests().stream().filter(JudgedService::isOfJudge).count();
  }

  long askedOfService() {
    return model.requests().size() - askedOfJudge();
  }

  /** Asks the service anew, some days on, and tells the run's id. */
  String day(int day) {
    return type(day, "run", "--quiet", "--mode", "off", "--fresh").run();
  }

  /** Lets the judge of that day look at a run's replies again; the run that holds what it said. */
  String rejudged(int day, String run) {
    Printed again = type(day, "rejudge", run);
    if (again.code() != 0) {
      throw new AssertionError(again.toString());
    }
    return again.out().substring(again.out().indexOf("Run: ") + 5).strip();
  }

  Printed type(int day, String... arguments) {
    return Typed.in(project.folder()).at(Later.days(day)).type(arguments);
  }

  @Override
  public void close() {
    model.close();
  }
}
