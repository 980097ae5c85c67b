package dev.assize.cli;

import dev.assize.ParseRequest;
import dev.assize.ParseRequest.By;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works with what judges say. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = "Read what judges say.",
    footer = {
      "",
      "Judges to copy lie in judges/shipped of Assize, in its repository and in its distribution:",
      "answers, complete, tone, privacy and more for customer service. docs/judges.md tells which",
      "kind of judge to take, and how to make one of your own.",
      "",
      "Example:",
      "  assize judge parse --labels pass,fail < said.jsonl"
    })
final class JudgeCommand implements Runnable {

  private static final Pattern SCALE =
      Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?):(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)");

  private final Console console;

  @Spec private CommandSpec spec;

  JudgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: assize judge parse --help");
  }

  /** Whose answers they are. */
  static final class Way {
    @Option(
        names = "--judge",
        paramLabel = "NAME",
        description = "Read what this judge of the project may answer.")
    private String judge = "";

    @Option(
        names = "--labels",
        paramLabel = "LABEL,LABEL",
        description = "Read one of these labels; needs no project.")
    private String labels = "";

    @Option(
        names = "--scale",
        paramLabel = "LEAST:MOST",
        description = "Read a number from the first to the second; needs no project.")
    private String scale = "";
  }

  @Command(
      name = "parse",
      mixinStandardHelpOptions = true,
      description = {
        "Read the verdicts in what judges said: JSON lines from stdin to stdout, each with a text",
        "\"raw\", as the judges of a run are read. All members are kept, and \"parsed\" is added with",
        "status (read, unparsable or unscored), verdict and why. With --judge it has the criterion",
        "and passed, score or label, too, as `assize import` takes them, and is a list where the",
        "judge has several criteria and the row does not name one as \"criterion\".",
        "Texts \"response\", \"input\", \"context\" and \"reference\" are what the judge was shown: a",
        "verdict that it only repeats from there does not count, and what a judge of faithfulness",
        "quotes is looked for in the context."
      },
      footer = {
        "",
        "Exit codes: 0 done, whatever could be read; 2 faulty lines: all are told, none is written.",
        "",
        "Examples:",
        "  assize judge parse --judge tone < said.jsonl > read.jsonl",
        "  echo '{\"raw\": \"Kind.\\n**Verdict: PASS**\"}' | assize judge parse --labels pass,fail",
        "  assize judge parse --scale 1:10 < said.jsonl"
      })
  int parse(@ArgGroup(exclusive = true, multiplicity = "1") Way way) {
    ParseRequest request = new ParseRequest(by(way), stdin());
    console.assize().parseJudgements(request).forEach(console.out()::println);
    return ExitCodes.OK;
  }

  private By by(Way way) {
    if (!way.judge.isEmpty()) {
      return new By.OfJudge(way.judge);
    }
    return way.labels.isEmpty()
        ? scale(way.scale)
        : new By.Labels(Arrays.stream(way.labels.split(",", -1)).map(String::strip).toList());
  }

  private By scale(String typed) {
    Matcher ends = SCALE.matcher(typed);
    if (ends.matches()) {
      By.Scale scale = new By.Scale(new BigDecimal(ends.group(1)), new BigDecimal(ends.group(2)));
      if (scale.least().compareTo(scale.most()) < 0) {
        return scale;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "--scale wants two numbers, the smaller first: --scale 1:10");
  }

  private String stdin() {
    try {
      return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
