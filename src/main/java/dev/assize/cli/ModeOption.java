package dev.assize.cli;

import dev.assize.replay.CassetteMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says what cassettes are for; empty where the project decides. */
final class ModeOption {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private Optional<CassetteMode> mode = Optional.empty();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "Cassettes: replay, record, refresh, auto or off.")
  void mode(String word) {
    mode = CassetteMode.of(word);
    if (mode.isEmpty()) {
      List<String> words = Arrays.stream(CassetteMode.values()).map(CassetteMode::word).toList();
      throw new ParameterException(
          spec.commandLine(), "--mode " + word + ": expected one of " + String.join(", ", words));
    }
  }

  Optional<CassetteMode> mode() {
    return mode;
  }
}
