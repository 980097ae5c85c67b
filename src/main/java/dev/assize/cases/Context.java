package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.Question.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Resolves what a case gives along with its question: literal text, or references to knowledge
 * pages, one a line. {@code \@} begins a line of literal text with an at sign.
 */
final class Context {

  private static final Pattern ESCAPED_AT = Pattern.compile("(?m)^\\\\@");

  private final Path home;
  private final Library library;
  private final Place place;
  private final Problems problems;

  Context(Path home, Library library, Place place, Problems problems) {
    this.home = home;
    this.library = library;
    this.place = place;
    this.problems = problems;
  }

  /** All passages of a row: its context first, then its documents. */
  List<Passage> of(Row row) {
    Stream<Passage> context = row.context().stream().flatMap(text -> passages(text).stream());
    Stream<Passage> documents =
        row.documents().stream()
            .flatMap(
                document -> passages(document.text()).stream().map(p -> named(document.name(), p)));
    return Stream.concat(context, documents).toList();
  }

  /**
   * A check whose value refers to a file gets its text as value, so that the file is part of the
   * expectation. Without such a file the value stays as it is: whether it must be one, only the
   * check knows.
   */
  CheckSpec resolve(CheckSpec check) {
    if (!check.value().startsWith("@")) {
      return check;
    }
    String value =
        library.text(home, check.value()).map(TextFile::withPlainBreaks).orElse(check.value());
    return new CheckSpec(
        check.text(),
        check.name(),
        check.negated(),
        value,
        check.options(),
        check.place(),
        check.spot());
  }

  private List<Passage> passages(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    long references = lines.stream().filter(line -> line.startsWith("@")).count();
    if (references == 0) {
      return List.of(new Passage("", ESCAPED_AT.matcher(text).replaceAll("@")));
    }
    if (references < lines.size()) {
      problems.error(
          "cases.mixed-context",
          place,
          "context: references and text, " + Quoted.of(text),
          "either references, one a line, or text",
          "Put the text into a page, or write \\@ where a line of text begins with an at sign.");
      return List.of();
    }
    return lines.stream()
        .flatMap(
            line ->
                library
                    .passage(home, line, place, problems)
                    .map(t -> new Passage(line, t))
                    .stream())
        .toList();
  }

  private static Passage named(String name, Passage passage) {
    return name.isEmpty() ? passage : new Passage(name, passage.text());
  }
}
