package dev.assize.cli;

import dev.assize.CutRequest;
import dev.assize.TrimRequest.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which sections of a prompt are left out, and how the rest is asked. */
final class CutOptions {

  @Option(
      names = "--cut",
      description =
          "Ask: leave each section out of LONGER that its file marks by <!-- section: NAME -->, and"
              + " then all together that are shown to be harmless.")
  private boolean cut;

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "With --cut: only this section; may be repeated (default: all).")
  private List<String> sections = List.of();

  @Option(
      names = "--max-calls",
      paramLabel = "N",
      description = "With --cut: stop before more calls than these are sent (default: budgets).")
  private Optional<Long> mostCalls = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "With --cut: ask nobody, tell what would be asked and cost.")
  private boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  @Mixin private ModeOption mode;

  boolean isWanted() {
    return cut;
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean isQuiet() {
    return quiet;
  }

  /** What was typed that means nothing where nobody is asked. */
  void requireNone(CommandSpec spec) {
    List<String> given = new ArrayList<>();
    if (!sections.isEmpty()) {
      given.add("--section");
    }
    mostCalls.ifPresent(most -> given.add("--max-calls"));
    if (dryRun) {
      given.add("--dry-run");
    }
    mode.mode().ifPresent(wanted -> given.add("--mode"));
    if (!given.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          String.join(", ", given) + ": only with --cut, as nobody is asked without");
    }
  }

  CutRequest request(String prompt, Terms terms, CommandSpec spec) {
    if (mostCalls.filter(most -> most < 1).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--max-calls " + mostCalls.get() + ": a whole number from 1");
    }
    return new CutRequest(
        prompt,
        sections,
        terms,
        usual -> usual.in(mode.mode().orElse(usual.mode())),
        mostCalls.isPresent() ? OptionalLong.of(mostCalls.get()) : OptionalLong.empty());
  }

  /** The same command once more. */
  String again(String prompt) {
    StringBuilder command = new StringBuilder("assize economics trim " + prompt + " --cut");
    sections.forEach(section -> command.append(" --section ").append(section));
    mode.mode().ifPresent(wanted -> command.append(" --mode ").append(wanted.word()));
    return command.toString();
  }
}
