package dev.assize.judge;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a judge is held to the form of its answer, as the key {@code output} says. */
public enum Output {
  /** By words alone: the verdict stands on the last line. */
  TEXT,
  /** By a JSON schema, {@code response_format}, as servers that speak like OpenAI's take it. */
  SCHEMA,
  /**
   * By a grammar in llama.cpp's notation, parameter {@code grammar}, as a local server takes it.
   */
  GRAMMAR;

  private static final String KEY = "output";
  private static final String FORMAT = "response_format";
  private static final String GRAMMAR_PARAMETER = "grammar";

  /** Reads the key; text when it is left out. Parameters may not hold what it will add. */
  static Output read(Fields fields, JsonObject parameters) {
    List<String> words = Arrays.stream(values()).map(Output::word).toList();
    Output output =
        fields.choice(KEY, words).map(word -> valueOf(word.toUpperCase(Locale.ROOT))).orElse(TEXT);
    for (String ours : List.of(FORMAT, GRAMMAR_PARAMETER)) {
      if (output != TEXT && parameters.get(ours).isPresent()) {
        fields
            .problems()
            .error(
                JudgeFile.CODE + ".two-forms",
                fields.place("parameters"),
                "parameter " + ours + " beside output: " + output.word(),
                "one of them",
                "Take " + ours + " out: output makes it from the labels.");
      }
    }
    return output;
  }

  /** As files have it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A judge's own parameters and those that hold it to a form. */
  JsonObject parameters(JsonObject own, Form<?> form) {
    JsonObject.Builder all = JsonObject.build();
    own.members().forEach(all::put);
    return switch (this) {
      case TEXT -> own;
      case GRAMMAR -> all.put(GRAMMAR_PARAMETER, Grammar.of(form)).object();
      case SCHEMA ->
          all.put(
                  FORMAT,
                  JsonObject.of("type", "json_schema")
                      .put(
                          "json_schema",
                          JsonObject.of("name", "verdict")
                              .put("strict", true)
                              .put("schema", Schema.of(form))
                              .object())
                      .object())
              .object();
    };
  }
}
