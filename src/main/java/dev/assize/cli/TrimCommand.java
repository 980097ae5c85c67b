package dev.assize.cli;

import dev.assize.TrimRequest;
import dev.assize.TrimRequest.Terms;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a shorter prompt is good enough, and what it saves. */
@Command(
    name = "trim",
    mixinStandardHelpOptions = true,
    description = {
      "Tell whether a shorter prompt is shown to lose no more than the margin against a longer one,",
      "and what it saves in tokens and money. Nobody is asked: both must have been run on the same",
      "cases."
    },
    footer = {
      "",
      "Exit codes: 0 the shorter prompt is shown to be within the margin, or to be worse, 2 invalid",
      "            input, 4 neither is shown.",
      "",
      "Examples:",
      "  assize economics trim worked@small trimmed@small",
      "  assize economics trim accepted latest:worked@small --margin 3 --calls 200000"
    })
final class TrimCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "LONGER",
      description =
          "The original prompt by its replies: RUN:SUBJECT, a run with one subject, a subject of the "
              + "newest run, or a baseline.")
  private String longer = "";

  @Parameters(index = "1", paramLabel = "SHORTER", description = "The shorter one, likewise.")
  private String shorter = "";

  @Mixin private TrimOptions terms;

  @Mixin private AnswerOptions answer;

  TrimCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Terms wanted = terms.terms(spec);
    return answer.print(
        console, console.assize().economics().trim(new TrimRequest(longer, shorter, wanted)));
  }
}
