package dev.assize.judge;

import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The grammar of an answer in llama.cpp's notation (GBNF): one JSON object, whose texts are short
 * so that the verdict comes before the tokens run out.
 */
final class Grammar {

  private static final String VOTE =
      "vote ::= \"{\\\"rationale\\\": \" reasons \", \\\"quote\\\": \" quote \", \\\"verdict\\\": \""
          + " verdict \"}\"\n";
  private static final String TEXTS =
      """
      reasons ::= "\\"" char{0,300} "\\""
      quote ::= "\\"" char{0,160} "\\""
      char ::= [^"\\\\\\x00-\\x1F] | "\\\\" ["\\\\/bfnrt]
      """;
  private static final String CLAIMS =
      "\"{\\\"claims\\\": [\" (claim (\", \" claim){0,15})? \"]}\"\n"
          + "claim ::= \"{\\\"claim\\\": \" reasons \", \\\"span\\\": \" quote"
          + " \", \\\"verdict\\\": \" verdict \"}\"";
  private static final String NUMBER = "\"-\"? [0-9]{1,6} (\".\" [0-9]{1,2})?";

  private Grammar() {}

  static String of(Form<?> form) {
    return "root ::= " + root(form) + "\n" + VOTE + "verdict ::= " + verdict(form) + "\n" + TEXTS;
  }

  private static String root(Form<?> form) {
    return switch (form) {
      case Form.One one -> "vote";
      case Form.Word word -> bare(word.ballot());
      case Form.Claims claims -> CLAIMS;
      case Form.Each each ->
          each.criteria().stream()
              .map(name -> literal(Json.write(new JsonText(name)) + ": ") + " vote")
              .collect(Collectors.joining(" \", \" ", "\"{\" ", " \"}\""));
    };
  }

  private static String bare(Ballot ballot) {
    return ballot.labels().stream().map(Grammar::literal).collect(Collectors.joining(" | "));
  }

  private static String verdict(Form<?> form) {
    List<String> labels = form.ballot().labels();
    return labels.isEmpty()
        ? NUMBER
        : labels.stream()
            .map(label -> literal(Json.write(new JsonText(label))))
            .collect(Collectors.joining(" | "));
  }

  private static String literal(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
