package dev.assize.cli;

import dev.assize.TrimRequest;
import dev.assize.TrimRequest.Terms;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a shorter prompt is good enough, and what it saves. */
@Command(
    name = "trim",
    mixinStandardHelpOptions = true,
    description = {
      "Tell whether a shorter prompt is shown to lose no more than the margin against a longer one,",
      "and what it saves in tokens and money. Both must have been run on the same cases, and nobody",
      "is asked. With --cut each marked section of one prompt is left out and the rest is asked."
    },
    footer = {
      "",
      "Exit codes: 0 some shorter prompt is shown to be within the margin, or to be worse,",
      "            2 invalid input, 4 nothing is shown, 5 stopped by Ctrl-C, a budget or a full",
      "            disk (nothing is lost: the same command goes on).",
      "",
      "Examples:",
      "  assize economics trim worked@small trimmed@small",
      "  assize economics trim accepted latest:worked@small --margin 3 --calls 200000",
      "  assize economics trim worked@small --cut --dry-run",
      "  assize economics trim worked@small --cut --section examples --max-calls 2000"
    })
final class TrimCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "LONGER",
      description =
          "The original prompt by its replies: RUN:SUBJECT, a run with one subject, a subject of"
              + " the newest run, or a baseline. With --cut PROMPT@MODEL of assize.yaml.")
  private String longer = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SHORTER",
      description = "The shorter one, likewise.")
  private Optional<String> shorter = Optional.empty();

  @Mixin private TrimOptions terms;

  @Mixin private CutOptions cut;

  @Mixin private AnswerOptions answer;

  TrimCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Terms wanted = terms.terms(spec);
    if (cut.isWanted()) {
      return cut(wanted);
    }
    cut.requireNone(spec);
    TrimRequest request =
        new TrimRequest(
            longer,
            shorter.orElseThrow(
                () ->
                    invalid(
                        "Name the shorter prompt, too, or leave out sections of this one: --cut")),
            wanted);
    return answer.print(console, console.assize().economics().trim(request));
  }

  private int cut(Terms wanted) {
    if (shorter.isPresent()) {
      throw invalid("--cut makes the shorter prompts: name one prompt alone");
    }
    return new CutPlayer(console, cut, answer, longer)
        .play(console.assize().economics().cutting(cut.request(longer, wanted, spec)));
  }

  private ParameterException invalid(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
