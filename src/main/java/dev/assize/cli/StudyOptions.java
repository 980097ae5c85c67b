package dev.assize.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which subjects are laid side by side, and how. */
final class StudyOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description =
          "A run with all of its subjects, RUN:SUBJECT, or a baseline; several are laid side by"
              + " side (default: the newest run).")
  private List<String> sides = List.of();

  @Option(
      names = "--kind",
      paramLabel = "NAME=CATEGORIES",
      description =
          "A kind of task: its name and its categories, parted by commas; may be repeated"
              + " (default: economics.kinds in assize.yaml, else each category is a kind).")
  private List<String> kinds = List.of();

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "The smallest worsening that matters (default: the gate's margin).")
  private Optional<Double> margin = Optional.empty();

  List<String> sides() {
    return sides;
  }

  OptionalDouble margin(CommandSpec spec) {
    if (margin.filter(points -> !(points > 0 && points < 100)).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--margin " + margin.get() + ": above 0 and below 100 points");
    }
    return margin.isPresent() ? OptionalDouble.of(margin.get() / 100) : OptionalDouble.empty();
  }

  /** The kind of each category that is named. */
  Map<String, String> kinds(CommandSpec spec) {
    Map<String, String> byCategory = new LinkedHashMap<>();
    for (String kind : kinds) {
      int sign = kind.indexOf('=');
      String name = sign < 0 ? "" : kind.substring(0, sign).strip();
      if (name.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--kind " + kind + ": a name, =, and categories parted by commas");
      }
      for (String category : kind.substring(sign + 1).split(",", -1)) {
        if (byCategory.put(category.strip(), name) != null) {
          throw new ParameterException(
              spec.commandLine(), "--kind " + kind + ": the category " + category + " twice");
        }
      }
    }
    return byCategory;
  }
}
