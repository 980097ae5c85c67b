package dev.assize;

import dev.assize.DiversityFigures.Shown;
import dev.assize.base.Numbers;
import dev.assize.diversity.CollapseGate;
import dev.assize.diversity.Portrait;
import dev.assize.report.text.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row for each set, the reference first, for a spreadsheet. */
final class DiversityCsv {

  private static final int DECIMALS = 6;

  private DiversityCsv() {}

  static String of(DiversityFound found) {
    StringBuilder out = new StringBuilder();
    try {
      Csv csv = Csv.of(out, columns());
      List<Portrait> sets = found.gallery().portraits();
      found
          .gallery()
          .reference()
          .map(each -> DiversityFigures.ofReference(each, sets.getFirst()))
          .ifPresent(each -> row(csv, each, "reference"));
      sets.forEach(each -> row(csv, each, "set"));
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot refuse to be written to", e);
    }
    return out.toString();
  }

  private static List<String> columns() {
    return Stream.of(
            Stream.of("set", "kind", "texts", "measured"),
            DiversityFigures.ALL.stream()
                .map(
                    figure ->
                        figure.name().replaceAll("\\W+", "_").toLowerCase(java.util.Locale.ROOT)),
            Stream.of("alarms"))
        .flatMap(names -> names)
        .toList();
  }

  private static void row(Csv csv, Portrait portrait, String kind) {
    List<String> cells =
        Stream.of(
                Stream.of(
                    portrait.name(),
                    kind,
                    Integer.toString(portrait.all()),
                    Integer.toString(portrait.figures().texts())),
                DiversityFigures.ALL.stream().map(figure -> value(figure, portrait)),
                Stream.of(
                    portrait.alarms().stream()
                        .map(CollapseGate::figure)
                        .collect(Collectors.joining(", "))))
            .flatMap(each -> each)
            .toList();
    try {
      csv.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(Shown figure, Portrait portrait) {
    OptionalDouble value = figure.value().apply(portrait);
    return value.isPresent() ? Numbers.decimal(value.getAsDouble(), DECIMALS) : "";
  }
}
