package dev.assize.judge.kinds;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.judge.Sworn;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import java.util.List;

/** By what a judge's choice among labels is known, as the key {@code by} says; never mixed. */
enum Asking {
  /** By the word it writes. */
  WORD,
  /** By the log probabilities of its first token. */
  PROBABILITY;

  private static final int ALTERNATIVES = 20;
  private static final int TOKENS = 8;

  static Asking read(Fields file) {
    Asking by =
        file.choice("by", List.of("word", "probability")).filter("probability"::equals).isPresent()
            ? PROBABILITY
            : WORD;
    boolean isSchema = file.value("output").filter(new JsonText("schema")::equals).isPresent();
    if (by == PROBABILITY && isSchema) {
      file.problems()
          .error(
              "judge.probability-of-json",
              file.place("output"),
              "output: schema beside by: probability",
              "output: text or grammar, so that the first token is a label",
              "");
    }
    return by;
  }

  /** The judge with the parameters that this needs, where its file has not set them. */
  Sworn of(Sworn sworn) {
    if (this == WORD) {
      return sworn;
    }
    JsonObject own = sworn.parameters();
    JsonObject.Builder all = JsonObject.build();
    own.members().forEach(all::put);
    if (own.get("logprobs").isEmpty()) {
      all.put("logprobs", true);
    }
    if (own.get("top_logprobs").isEmpty()) {
      all.put("top_logprobs", ALTERNATIVES);
    }
    if (own.get("max_tokens").isEmpty() && own.get("max_completion_tokens").isEmpty()) {
      all.put("max_tokens", TOKENS);
    }
    return sworn.with(all.object());
  }

  /** Whether an answer that names a label says all that is wanted of it. */
  boolean isAnsweredBy(ModelReply reply, List<String> labels) {
    return this == WORD
        || Odds.read(reply.logProbabilities(), labels) instanceof Odds.Reading.Clear;
  }

  /** What the last answer says of the labels; words alone, said elsewhere, come without a call. */
  static Odds.Reading odds(List<Exchange> exchanges, List<String> labels) {
    return exchanges.stream()
        .map(Exchange::outcome)
        .filter(ModelReply.class::isInstance)
        .map(ModelReply.class::cast)
        .reduce((first, last) -> last)
        .map(reply -> Odds.read(reply.logProbabilities(), labels))
        .orElseGet(() -> new Odds.Reading.Unclear("words alone, without log probabilities"));
  }

  /** As files have it. */
  String word() {
    return this == WORD ? "word" : "probability";
  }
}
