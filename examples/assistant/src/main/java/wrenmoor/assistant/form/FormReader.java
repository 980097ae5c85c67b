package wrenmoor.assistant.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wrenmoor.assistant.text.Words;

/** Tells by its form what kind of request it is. */
public final class FormReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LABEL = Pattern.compile("(?i)\\b(topic|mood|urgency)\\s*\\?\\s*$");
  private static final Pattern TEMPLATE = Pattern.compile("\\{[^{}]*}");
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?i)\\b(sum (this|it|the|that|\\p{L}+ message)? ?\\p{L}* ?up|sum"
              + " up|summar\\p{L}+|gist|rewrite|retell|shorten|note\\b.* for|put (this|both|it)|in"
              + " the third person|subject line|turn (the|this)|fill in \\w+ lines|what (does|is)"
              + " .{0,40}(about|complain|want)|one line|one sentence|write down)");
  private static final Pattern DRAFT =
      Pattern.compile(
          "(?i)^\\W*(please )?(write|draft|compose|word|formulate|reply to|answer"
              + " (him|her|them|this)|text (for|message)|a (text|letter|reply|message)|first"
              + " reply|tell (him|her|them|mr|mrs|ms)|fwd:)|\\b(write|draft|tell|answer|give) (to"
              + " )?(him|her|them|the"
              + " customer|mr|mrs|ms)\\b|\\b(draft|letter|warning|reply)\\b.{0,60}\\bat most\\b");

  private FormReader() {}

  /** The form of a request. */
  public static Form read(Ask ask) {
    String input = ask.input().strip();
    Matcher label = LABEL.matcher(input);
    if (label.find()) {
      return new Form.Label(
          label.group(1).toLowerCase(Locale.ROOT), message(input.substring(0, label.start()), ask));
    }
    Matcher template = TEMPLATE.matcher(input);
    while (template.find()) {
      Optional<List<String>> keys = emptyKeys(template.group());
      if (keys.isPresent()) {
        return new Form.FillIn(keys.get(), message(input.substring(0, template.start()), ask));
      }
    }
    if (!ask.tools().isEmpty()) {
      return new Form.Errand();
    }
    return writing(input).orElseGet(Form.Question::new);
  }

  private static Optional<Form> writing(String input) {
    boolean limited = Limit.isNamedIn(input);
    boolean summary = SUMMARY.matcher(input).find();
    boolean draft = DRAFT.matcher(input).find();
    if (!limited || !(summary || draft)) {
      return Optional.empty();
    }
    return Optional.of(
        new Form.Writing(Limit.in(input), draft && !summary ? Form.Task.DRAFT : Form.Task.SUMMARY));
  }

  /**
   * What stands in the input besides the task, without the word "Message:"; else the message given
   * along.
   */
  private static String message(String before, Ask ask) {
    String own =
        before
            .replaceFirst("(?is)^\\s*message:\\s*", "")
            .replaceFirst("(?is)\\s*fill in this json:?\\s*$", "")
            .strip();
    return Words.count(own) > 0 ? own : ask.message().strip();
  }

  private static Optional<List<String>> emptyKeys(String template) {
    try {
      JsonNode object = JSON.readTree(template);
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      return keys.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(keys));
    } catch (JsonProcessingException notATemplate) {
      return Optional.empty();
    }
  }
}
