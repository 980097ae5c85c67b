package dev.assize.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads YAML files that people write, with the line of every part. */
public final class Yaml {

  private Yaml() {}

  /**
   * Reads exactly one document.
   *
   * @param file the name to use in messages
   * @throws JsonException when the text is not YAML, has a key twice, holds a second document, or
   *     repeats a part by an alias or a merge key
   */
  public static Sourced read(String text, String file) throws JsonException {
    try (YAMLParser parser = parser(text)) {
      YamlFaults.refuseRepetition(parser);
    } catch (JsonProcessingException e) {
      throw YamlFaults.failure(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return sourced(text, file);
    } catch (JsonProcessingException e) {
      throw YamlFaults.failure(e);
    }
  }

  /**
   * Reads exactly one document that a model wrote; an alias stays the text that it is.
   *
   * @throws JsonException when the text is not YAML, has a key twice, or holds a second document
   */
  public static JsonValue parse(String text) throws JsonException {
    try {
      return sourced(text, "").value();
    } catch (JsonProcessingException e) {
      throw Misread.ofYaml(e);
    }
  }

  private static Sourced sourced(String text, String file)
      throws JsonProcessingException, JsonException {
    try (YAMLParser parser = parser(text)) {
      return new TreeReader(parser, TreeReader.Lines.NOTED).readDocument(file);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YAMLParser parser(String text) throws IOException {
    return YAMLFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // Whoever writes "mode: off" means the word.
        .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
        .build()
        .createParser(text);
  }
}
