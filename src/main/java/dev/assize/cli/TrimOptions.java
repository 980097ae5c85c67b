package dev.assize.cli;

import dev.assize.TrimRequest.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By what shorter prompts are measured. */
final class TrimOptions {

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "The smallest worsening that matters (default: the gate's margin).")
  private Optional<Double> margin = Optional.empty();

  @Option(
      names = "--calls",
      paramLabel = "N",
      description =
          "How many calls there are in a month (default: economics.calls-per-month in assize.yaml,"
              + " else money is told for 1,000 calls).")
  private Optional<BigDecimal> calls = Optional.empty();

  Terms terms(CommandSpec spec) {
    List<String> faults = new ArrayList<>();
    margin
        .filter(points -> !(points > 0 && points < 100))
        .ifPresent(points -> faults.add("--margin " + points + ": above 0 and below 100 points"));
    calls
        .filter(number -> number.signum() <= 0)
        .ifPresent(
            number -> faults.add("--calls " + number.toPlainString() + ": calls a month, above 0"));
    if (!faults.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join("\n", faults));
    }
    return new Terms(
        margin.isPresent() ? OptionalDouble.of(margin.get() / 100) : OptionalDouble.empty(), calls);
  }
}
