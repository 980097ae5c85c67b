package dev.assize.cli;

import dev.assize.LabelRequest;
import dev.assize.labelling.PageServer;
import dev.assize.labelling.Round;
import dev.assize.labelling.TerminalRound;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a person say of replies whether they pass, for judges to be measured by. */
@Command(
    name = "label",
    mixinStandardHelpOptions = true,
    description = {
      "Label replies of a stored run by hand, so that a judge can be measured: on a page that only",
      "this machine can open, or in the terminal. It shows the question, what was said before, the",
      "passages, the reply and what is asked about it, and never who replied or what a judge said.",
      "Each answer is in judges/CRITERION.labels.csv at once."
    },
    footer = {
      "",
      "Keys: p pass, f fail, s skip, u undo, n note. Ctrl-C ends; every answer is kept.",
      "",
      "Drawn at random, cases come by lot, alike in each category, with the replies of every",
      "version: only such labels can correct a difference. The same seed draws the same cases for",
      "everybody, and the next round goes on where the last one ended.",
      "",
      "Sealed cases (golden.sealed in assize.yaml) are left out, because labelling shows their",
      "texts; --sealed takes them in. Whoever tunes prompts should not label with it.",
      "",
      "Exit codes: 0 done or ended by Ctrl-C, 2 invalid input.",
      "",
      "Examples:",
      "  assize label grounded --annotator anna",
      "  assize label polite --annotator ben --question \"Is the reply polite?\" --count 20",
      "  assize label grounded --annotator ben --again      what anna labelled, for agreement",
      "  assize label grounded --annotator anna --draw uncertain    where verdicts differ",
      "  assize label grounded --annotator anna --terminal"
    })
final class LabelCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CRITERION",
      description = "What is looked at, in the judge's name for it.")
  private String criterion = "";

  @Option(
      names = "--annotator",
      required = true,
      paramLabel = "NAME",
      description = "Who labels; stands in the file.")
  private String annotator = "";

  @Option(
      names = "--question",
      paramLabel = "TEXT",
      description = "What is asked of each reply (default: what the judge's file asks).")
  private String question = "";

  @Option(
      names = "--judge",
      paramLabel = "NAME",
      description =
          "Whose verdicts the labels measure: they go into the file of the first one named, and"
              + " --draw uncertain looks at these judges (default: every judge of the criterion).")
  private List<String> judges = new ArrayList<>();

  @Mixin private DrawOptions draw;

  @Option(names = "--terminal", description = "Label in the terminal.")
  private boolean inTerminal;

  @Option(
      names = "--page",
      description = "Serve the page and only print its address; it lets one browser in, once.")
  private boolean onPage;

  LabelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (inTerminal && onPage) {
      throw new ParameterException(spec.commandLine(), "either --terminal or --page");
    }
    LabelRequest request = new LabelRequest(criterion, annotator, question, judges, draw.choice());
    Round round = new Round(console.assize().labelling(request));
    Interrupts.Answers answers =
        new Interrupts.Answers(
            "Ending: every answer is in the file.",
            round::end,
            "Ended. Every answer is in the file.",
            ExitCodes.OK);
    try (Interrupts interrupts = Interrupts.answered(console, answers)) {
      play(round);
    }
    round.summary().forEach(console.out()::println);
    return ExitCodes.OK;
  }

  private void play(Round round) throws InterruptedException {
    Optional<Browser> browser =
        Browser.of(console.world().environment(), System.getProperty("os.name", ""));
    if (inTerminal || !onPage && browser.isEmpty()) {
      if (!inTerminal) {
        console.err().println("assize: no browser here, so the terminal is used (or: --page)");
      }
      BufferedReader typed =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
      new TerminalRound(round, typed, console.out()).play();
      return;
    }
    try (PageServer page = PageServer.of(round)) {
      boolean isOpen = !onPage && browser.filter(each -> each.opens(page.address())).isPresent();
      console
          .err()
          .println((isOpen ? "Opened " : "Open ") + page.address() + " (Ctrl-C ends; all is kept)");
      page.awaitEnd();
    } catch (IOException e) {
      throw new UncheckedIOException("the page cannot be served: " + e.getMessage(), e);
    }
  }
}
