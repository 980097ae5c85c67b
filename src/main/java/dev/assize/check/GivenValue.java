package dev.assize.check;

import dev.assize.base.Durations;
import dev.assize.cases.Bracket;
import dev.assize.cases.CheckSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind a check's name and its colon, read strictly. */
final class GivenValue {

  private static final Pattern NEWLY_ESCAPED = Pattern.compile("\\\\[\\]()]");

  private final CheckSpec spec;
  private final Description kind;
  private final Faults faults;
  private String bracket = "A bracket of the text is written \\[.";
  private boolean isCode;
  private String borrowed = "";

  GivenValue(CheckSpec spec, Description kind, Faults faults) {
    this.spec = spec;
    this.kind = kind;
    this.faults = faults;
  }

  /** A value that is not blank, without escapes. */
  String text() {
    return isThere() ? spec.literal() : "?";
  }

  /** A value that is not blank, its escapes in place, as regular expressions and JSON want it. */
  String raw() {
    isCode = true;
    return isThere() ? spec.value() : "?";
  }

  /** A regular expression as written. */
  String pattern() {
    bracket = "A class of characters behind a blank is written (?:[...]).";
    return raw();
  }

  /**
   * A value with its escapes in place that may be the text of a file; empty when there is none, or
   * no such file, which is told.
   */
  Optional<String> document() {
    isCode = true;
    if (!isThere()) {
      return Optional.empty();
    }
    if (spec.value().startsWith("@")) {
      faults.tell(
          "missing-file",
          "there is no file " + spec.value(),
          kind.value(),
          "Create it below the folder of the golden files, or mend its name.");
      return Optional.empty();
    }
    return Optional.of(spec.value());
  }

  /** Texts parted by {@code |}; none of them blank. */
  List<String> items() {
    if (!isThere()) {
      return List.of("?");
    }
    List<String> items = spec.alternatives();
    if (items.stream().anyMatch(String::isBlank)) {
      faults.tell(
          "empty-item",
          "an empty text between the bars",
          kind.value(),
          "Remove the bar that has nothing beside it.");
      return List.of("?");
    }
    return items;
  }

  /**
   * Texts to compare a reply with: its own, or the reference of the case when nothing stands there.
   */
  List<String> references(String reference) {
    if (!spec.value().isBlank()) {
      return items();
    }
    borrowed = reference;
    if (borrowed.isBlank()) {
      faults.tell(
          "missing-reference",
          "nothing behind the name, and the case has no reference",
          kind.value(),
          "Fill the column reference, or write the text behind " + kind.name() + ":");
      return List.of("text");
    }
    return List.of(borrowed);
  }

  /** What was taken from the case in its stead; empty when nothing. */
  String borrowed() {
    return borrowed;
  }

  /** Nothing may stand behind the name. */
  void nothing() {
    if (!spec.value().isBlank()) {
      faults.tell(
          "unexpected-value",
          "\"" + spec.value() + "\" behind the name",
          "nothing",
          "Write " + kind.name() + " alone.");
    }
  }

  /** A whole number from 0 to a thousand million. */
  int count() {
    if (!isThere()) {
      return 1;
    }
    String text = spec.literal();
    if (text.strip().matches("[0-9]{1,9}")) {
      return Integer.parseInt(text.strip());
    }
    faults.wrongValue();
    return 1;
  }

  /** A span of time above zero. */
  Duration duration() {
    String text = text();
    Optional<Duration> span = Durations.parse(text.strip()).filter(d -> !d.isZero());
    if (span.isEmpty()) {
      faults.tell(
          "wrong-value", "\"" + text + "\"", Durations.EXPECTED + ", above zero", faults.example());
    }
    return span.orElse(Duration.ofSeconds(1));
  }

  /** Takes it as it stands, escapes and brackets included. */
  void isCode() {
    isCode = true;
  }

  /** How a bracket of the value is written. */
  String bracket() {
    return bracket;
  }

  /** Tells brackets amid a text that read as options. */
  void close(GivenOptions options) {
    for (Bracket amid : isCode ? List.<Bracket>of() : spec.brackets()) {
      if (amid.texts().stream().allMatch(options::reads)) {
        faults.tell(
            "text-behind-options",
            amid.behind() + ", behind [" + String.join(", ", amid.texts()) + "]",
            "options at the end",
            "Put them behind the whole value. " + bracket);
      }
    }
  }

  /** Whether it is there, which is told otherwise. */
  boolean isThere() {
    if (spec.value().isBlank()) {
      faults.tell("missing-value", "nothing behind the name", kind.value(), faults.example());
      return false;
    }
    return true;
  }

  /**
   * The value where it holds an escape that an older edition of the grammar left as it was: there
   * the check is another one; empty otherwise.
   */
  String escapes() {
    return !isCode && NEWLY_ESCAPED.matcher(spec.value()).find() ? spec.literal() : "";
  }
}
