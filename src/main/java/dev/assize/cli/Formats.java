package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.report.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds report formats by the words that somebody typed. */
final class Formats {

  /** The format that fits a terminal. */
  static final String TEXT = "text";

  private Formats() {}

  /**
   * The format of that name.
   *
   * @throws InvalidInput when there is none
   */
  static ReportFormat named(String word) {
    return named(List.of(word)).getFirst();
  }

  /**
   * The formats of those names, each once.
   *
   * @throws InvalidInput that tells every word which names none
   */
  static List<ReportFormat> named(List<String> words) {
    List<ReportFormat> all = Assize.formats();
    List<ReportFormat> chosen = new ArrayList<>();
    Problems problems = new Problems();
    for (String word : words) {
      Optional<ReportFormat> found =
          all.stream().filter(format -> names(format).anyMatch(word.strip()::equals)).findFirst();
      found.filter(format -> !chosen.contains(format)).ifPresent(chosen::add);
      if (found.isEmpty()) {
        tell(word.strip(), all, problems);
      }
    }
    problems.orThrow();
    return chosen;
  }

  private static void tell(String word, List<ReportFormat> all, Problems problems) {
    List<String> known = all.stream().map(ReportFormat::name).sorted().toList();
    problems.error(
        "report.unknown-format",
        Place.of("--format"),
        "no format \"" + word + "\"",
        "one of " + String.join(", ", known),
        Suggestion.near(word, known).map(near -> "Did you mean " + near + "?").orElse(""));
  }

  private static Stream<String> names(ReportFormat format) {
    return Stream.concat(Stream.of(format.name()), format.otherNames().stream());
  }
}
