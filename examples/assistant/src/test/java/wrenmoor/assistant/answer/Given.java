package wrenmoor.assistant.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.model.ChatModel;

/** What the tests begin with: the real rules, examples and pages, and requests. */
public final class Given {
  public static final Ask.Sampling USUAL =
      new Ask.Sampling(OptionalDouble.empty(), OptionalLong.empty());
  private static final ObjectMapper JSON = new ObjectMapper();

  private Given() {}

  public static Shelf shelf() {
    return new Shelf(Path.of("."), Path.of("../../golden-queries/knowledge"));
  }

  public static Configuration version(String name) {
    try {
      return Configuration.read(Path.of("versions", name + ".properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The assistant of a version, with this in place of its model. */
  public static Assistant assistant(String version, ChatModel model) {
    try {
      return Opening.of(version(version), shelf(), settings -> model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cheap tiers alone. */
  public static Assistant cheap() {
    return assistant(
        "extract",
        prompt -> {
          throw new AssertionError("no model is asked");
        });
  }

  public static Ask ask(String input) {
    return new Ask(input, List.of(), "", List.of(), List.of(), USUAL);
  }

  public static Ask ask(String input, List<Ask.Turn> turns) {
    return new Ask(input, turns, "", List.of(), List.of(), USUAL);
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file of test resources. */
  public static List<CSVRecord> rows(String resource) {
    try (Reader reader =
            new InputStreamReader(
                Given.class.getResourceAsStream("/" + resource), StandardCharsets.UTF_8);
        var rows =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
