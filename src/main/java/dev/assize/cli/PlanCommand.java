package dev.assize.cli;

import dev.assize.Planned;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.project.Margins;
import dev.assize.regression.Bill;
import dev.assize.regression.Design;
import dev.assize.regression.Look;
import dev.assize.regression.Prospect;
import dev.assize.regression.Prospect.Ability;
import dev.assize.regression.Rules;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a run can show before it is paid for. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Work out, before anything is asked, how small a loss the gate can rule out with this golden",
      "set, how many cases the margins would need, and how many calls a run takes. Where",
      "gate.early-stop is set, also what share of the cases true losses are expected to take."
    },
    footer = {
      "",
      "Examples:",
      "  assize plan",
      "  assize plan --margin 0.03              how many cases would three points need?",
      "  assize plan --discordant 0.2           a fifth of the cases differ between versions"
    })
final class PlanCommand implements Callable<Integer> {

  private static final int HUNDRED = 100;

  private final Console console;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      description =
          "A margin on the whole set in the place of the gate's own: 0.03 or \"3 points\".")
  private Optional<String> margin = Optional.empty();

  @Option(
      names = "--discordant",
      paramLabel = "SHARE",
      description =
          "The share of cases expected to differ between versions (default: what the newest run"
              + " saw, else 0.1).")
  private Optional<String> discordant = Optional.empty();

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    OptionalDouble wanted = share("--margin", margin, problems);
    OptionalDouble differing = share("--discordant", discordant, problems);
    problems.orThrow();
    Planned plan = console.assize().plan(wanted, differing);
    PrintStream out = console.out();
    out.println(
        plan.project()
            + ": "
            + Numbers.count(plan.cases(), "golden query")
            + ", "
            + Numbers.count(plan.subjects(), "subject")
            + ", "
            + Numbers.count(plan.trials(), "trial")
            + " each");
    out.println(
        "assumed: "
            + Numbers.percent(plan.assumed().discordantShare())
            + " of cases differ between versions ("
            + plan.basis()
            + "); 4 of 5 candidates without a true loss shall pass");
    if (!plan.repeats().isEmpty()) {
      out.println(plan.repeats());
    }
    levels(plan.rules()).ifPresent(out::println);
    plan.prospects().forEach(prospect -> out.println(line(prospect)));
    plan.bills().forEach(bill -> out.println(line(bill)));
    out.println(
        "calls: at least "
            + Numbers.count(plan.subjectCalls())
            + " to subjects and "
            + Numbers.count(plan.judgeCalls())
            + " to judges, less what is recorded");
    plan.noise().forEach(out::println);
    plan.labels().forEach(out::println);
    if (!plan.rejudging().isEmpty()) {
      out.println(plan.rejudging());
    }
    if (!plan.baseline().isEmpty()) {
      out.println(plan.baseline());
    }
    return ExitCodes.OK;
  }

  private static OptionalDouble share(String option, Optional<String> typed, Problems problems) {
    Optional<Double> share = typed.flatMap(Margins::parse);
    if (typed.isPresent() && share.isEmpty()) {
      problems.error(
          "plan.bad-share",
          Place.of(option),
          "\"" + typed.get() + "\"",
          Margins.EXPECTED,
          "In a shell put what holds a blank into quotes.");
    }
    return share.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** Where a SHIP needs more than the gate's own level: candidates and looks share its error. */
  private static Optional<String> levels(Rules rules) {
    Rules last = rules.at(Look.lastOf(rules.design()));
    if (last.shipLevel() == rules.level()) {
      return Optional.empty();
    }
    String candidates =
        rules.candidates() > 1
            ? Numbers.count(rules.candidates(), "candidate") + " share the error of a SHIP"
            : "";
    String looks =
        switch (rules.design()) {
          case Design.OneLook one -> "";
          case Design.EarlyStop early -> "the looks before the end take a part of it";
          case Design.TwoLooks two ->
              "the first look takes a part of it (there "
                  + Numbers.level(rules.at(Look.FIRST).shipLevel())
                  + ")";
        };
    return Optional.of(
        "levels: "
            + Stream.of(candidates, looks)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", and "))
            + "; planned for the "
            + Numbers.level(last.shipLevel())
            + " interval"
            + (last.ruleLevel() == last.shipLevel()
                ? ""
                : ", and rules for the " + Numbers.level(last.ruleLevel()) + " interval"));
  }

  private static String line(Prospect prospect) {
    String cases =
        prospect.rule() + ": " + Numbers.count(prospect.cases(), "case") + clusters(prospect);
    return switch (prospect.ability()) {
      case Ability.OfMargin margin ->
          cases
              + (margin.smallest().isPresent()
                  ? " can rule out a loss of " + points(margin.smallest().getAsDouble())
                  : " can rule out no loss")
              + "; the margin is "
              + points(prospect.bound())
              + (prospect.basis().isEmpty() ? "" : " (" + prospect.basis() + ")")
              + (prospect.bound() <= 0
                  ? ", which no number of cases can show to be kept"
                  : ", which needs "
                      + (margin.needed().isPresent()
                          ? Numbers.count(margin.needed().getAsInt(), "case")
                          : "more than a million cases"));
      case Ability.OfFloor floor ->
          cases
              + (floor.passing() > prospect.cases()
                  ? " cannot show a floor of " + Numbers.percent(prospect.bound())
                  : " show a floor of "
                      + Numbers.percent(prospect.bound())
                      + " when at least "
                      + Numbers.count(floor.passing())
                      + " pass");
      case Ability.Unplanned unplanned ->
          cases
              + (unplanned.seen().isEmpty()
                  ? "; not planned: how far its values spread is known after a run"
                  : "; not planned; " + unplanned.seen());
    };
  }

  /** Without the trials that are under way when a run is stopped. */
  private static String line(Bill bill) {
    return "early stop: a true loss of "
        + Math.round(HUNDRED * bill.loss())
        + " points is expected to take "
        + Numbers.percent(bill.share())
        + " of the cases; "
        + Numbers.percent(bill.holds())
        + " of "
        + Numbers.count(bill.runs(), "simulated run")
        + " stop for HOLD, "
        + Numbers.percent(bill.ships())
        + " for SHIP";
  }

  private static String clusters(Prospect prospect) {
    return prospect.clusters() == prospect.cases()
        ? ""
        : " in " + Numbers.count(prospect.clusters(), "cluster");
  }

  private static String points(double share) {
    return Numbers.points(share) + " points";
  }
}
