package dev.assize.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides what quality may cost. */
@Command(
    name = "economics",
    mixinStandardHelpOptions = true,
    description = {
      "Tell by stored runs what quality costs, and decide what it may cost: which subject is good",
      "enough, what sending each question to one of several would bring, whether a shorter prompt",
      "loses anything, and whether a use case pays, or machines of your own. Only trim --cut asks",
      "anybody.",
      "docs/economics.md tells more."
    },
    footer = {
      "",
      "Examples:",
      "  assize economics costs",
      "  assize economics tiers",
      "  assize economics tiers --margin 5 --kind forms=extraction,table --format csv",
      "  assize economics route --signal refusal --table routes.json",
      "  assize economics trim worked@small trimmed@small --calls 200000"
    })
final class EconomicsCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** The command with those of its own. */
  static CommandLine tree(Console console) {
    return new CommandLine(new EconomicsCommand())
        .addSubcommand(new CostsCommand(console))
        .addSubcommand(new TiersCommand(console))
        .addSubcommand(new RouteCommand(console))
        .addSubcommand(new TrimCommand(console))
        .addSubcommand(new WorthCommand(console))
        .addSubcommand(new HostingCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to decide, for instance: assize economics tiers");
  }
}
