package dev.assize.check.composed;

import dev.assize.check.Arguments;
import dev.assize.check.Part;
import java.util.List;
import java.util.stream.Collectors;

/** The words between parentheses: each composed check knows one way to say it. */
final class Wording {

  private Wording() {}

  /** Two parts or more with a word between them. */
  static List<Part> joined(String word, Arguments arguments) {
    List<Part> parts = arguments.parts();
    if (!parts.isEmpty() && (!parts.getFirst().words().isEmpty() || parts.size() < 2)) {
      expect(form(word), parts, arguments);
    } else {
      rest(word, parts, arguments);
    }
    return parts;
  }

  /** The same word before each part but the first. */
  static void rest(String word, List<Part> parts, Arguments arguments) {
    parts.stream()
        .skip(1)
        .filter(part -> !part.words().equals(word))
        .forEach(part -> expect(form(word), part, arguments));
  }

  private static String form(String word) {
    return word.equals(",") ? "(...), (...)" : "(...) " + word + " (...)";
  }

  static void expect(String form, Part part, Arguments arguments) {
    expect(form, List.of(part), arguments);
  }

  static void expect(String form, List<Part> parts, Arguments arguments) {
    String found =
        parts.stream()
            .map(part -> (part.words() + " (" + part.written() + ")").strip())
            .collect(Collectors.joining(" "));
    arguments.fault("wrong-words", "\"" + found + "\"", form, "");
  }
}
