package dev.assize.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.assize.json.JsonValue.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;

/** Reads and writes JSON; strict about duplicate members and trailing text. */
public final class Json {

  private static final int DEEPEST = 200;
  private static final int LONGEST = 64 * 1024 * 1024;

  /**
   * Buffers kept for the next reader or writer: every trial has a thread of its own, which would
   * begin with none.
   */
  private static final int IDLE_BUFFERS = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .recyclerPool(JsonRecyclerPools.newBoundedPool(IDLE_BUFFERS))
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private Json() {}

  /**
   * Reads exactly one value.
   *
   * @throws JsonException when the text is not JSON, has a member twice, or goes on after the value
   */
  public static JsonValue parse(String text) throws JsonException {
    return read(text, "", TreeReader.Lines.FORGOTTEN).value();
  }

  /** Reads an object; any other value is refused like bad syntax. */
  public static JsonObject parseObject(String text) throws JsonException {
    if (parse(text) instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("expected a JSON object", 1);
  }

  /**
   * Reads the members of an object up to, and without, the first of those named; the rest is not
   * looked at. An index over long lines needs no more than their heads.
   *
   * @param utf8 holds the object from {@code offset} on, {@code length} bytes long
   */
  public static JsonObject head(byte[] utf8, int offset, int length, Set<String> until)
      throws JsonException {
    try (JsonParser parser = FACTORY.createParser(utf8, offset, length)) {
      return new TreeReader(parser, TreeReader.Lines.FORGOTTEN).readHead(until);
    } catch (JsonProcessingException e) {
      throw Misread.ofJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an object with only the members of these names, at every depth; the rest is passed over,
   * which costs a fraction of reading it.
   *
   * @param utf8 holds the object from {@code offset} on, {@code length} bytes long
   */
  public static JsonObject sift(byte[] utf8, int offset, int length, Set<String> names)
      throws JsonException {
    try (JsonParser parser = FACTORY.createParser(utf8, offset, length)) {
      return new TreeReader(parser, TreeReader.Lines.FORGOTTEN).readSifted(names);
    } catch (JsonProcessingException e) {
      throw Misread.ofJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one value and the line of each of its parts. */
  public static Sourced read(String text, String file) throws JsonException {
    return read(text, file, TreeReader.Lines.NOTED);
  }

  private static Sourced read(String text, String file, TreeReader.Lines lines)
      throws JsonException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new TreeReader(parser, lines).readDocument(file);
    } catch (JsonProcessingException e) {
      throw Misread.ofJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One line of JSON, members in their own order, non-ASCII text as it is, lone surrogates escaped.
   */
  public static String write(JsonValue value) {
    return print(value, TreeWriter.Layout.COMPACT);
  }

  /** The same line in UTF-8, onto the end of {@code out}. */
  public static void write(JsonValue value, ByteArrayOutputStream out) {
    try (JsonGenerator generator = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      new TreeWriter(generator, TreeWriter.Layout.COMPACT).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot refuse to be written to", e);
    }
  }

  /** The same line for people's eyes and terminals: every control character is escaped, too. */
  public static String line(JsonValue value) {
    return print(value, TreeWriter.Layout.LINE);
  }

  /**
   * Several lines, two spaces a level, for files that people open; every control character is
   * escaped.
   */
  public static String pretty(JsonValue value) {
    return print(value, TreeWriter.Layout.INDENTED);
  }

  /**
   * The same lines, as they come into being.
   *
   * @throws IOException when {@code out} refuses
   */
  public static void pretty(JsonValue value, Writer out) throws IOException {
    print(value, TreeWriter.Layout.INDENTED, out);
  }

  /** One line with sorted members and numbers without trailing zeros: equal values, equal bytes. */
  public static String canonical(JsonValue value) {
    return print(value, TreeWriter.Layout.CANONICAL);
  }

  private static String print(JsonValue value, TreeWriter.Layout layout) {
    StringWriter out = new StringWriter();
    try {
      print(value, layout, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse to be written to", e);
    }
    return out.toString();
  }

  /** Leaves {@code out} open. */
  private static void print(JsonValue value, TreeWriter.Layout layout, Writer out)
      throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new TreeWriter(generator, layout).write(value);
    }
  }
}
