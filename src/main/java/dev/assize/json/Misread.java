package dev.assize.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words of our own what a text lacks that could not be read, and where. */
final class Misread {

  static final String YAML =
      "expected YAML: keys that line up, each with a colon and a blank behind it, and every bracket"
          + " and quotation mark closed";

  private static final Pattern TWICE = Pattern.compile("Duplicate field '([\\s\\S]{0,80}?)'.*");

  private Misread() {}

  /** For JSON, from what the reader was in the middle of. */
  static JsonException ofJson(JsonProcessingException e) {
    return failure(e, inside(e));
  }

  static JsonException ofYaml(JsonProcessingException e) {
    return failure(e, YAML);
  }

  private static JsonException failure(JsonProcessingException e, String expected) {
    JsonLocation at = e.getLocation();
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    String column = at == null ? "" : "column " + Math.max(1, at.getColumnNr()) + ": ";
    Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
    return new JsonException(
        column
            + (twice.lookingAt() ? "the name \"" + twice.group(1) + "\" stands twice" : expected),
        line);
  }

  private static String inside(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "nested too deeply, or a number or text too long";
    }
    String found = e instanceof JsonEOFException ? "the text ends, but " : "";
    if (!(e.getProcessor() instanceof JsonParser parser)) {
      return found + "expected JSON";
    }
    JsonStreamContext context = parser.getParsingContext();
    if (context.inObject()) {
      return found + "expected a name in quotation marks, a colon, a value, a comma or }";
    }
    return found
        + (context.inArray() ? "expected a value, a comma or ]" : "expected one JSON value");
  }
}
