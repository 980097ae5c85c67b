package dev.assize.check;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Reads what a program or service answers; anything but the form agreed is unscored, never guessed.
 */
record AnswerReader(AtLeast least) {

  private static final Set<String> KNOWN = Set.of("schema", "passed", "score", "rationale");

  Verdict read(String answer) {
    try {
      return read(Json.parseObject(answer.strip()));
    } catch (JsonException e) {
      return unreadable("it is not a JSON object: " + e.getMessage());
    }
  }

  private Verdict read(JsonObject answer) {
    for (String name : answer.members().keySet()) {
      if (!KNOWN.contains(name)) {
        return unreadable("it has an unknown member " + Rationale.quote(name));
      }
    }
    boolean graded = answer.get("passed").isPresent();
    if (graded == answer.get("score").isPresent()) {
      return unreadable("it must have either \"passed\" or \"score\"");
    }
    JsonValue why = answer.get("rationale").orElse(new JsonText(""));
    if (!(why instanceof JsonText text)) {
      return unreadable("\"rationale\" is not a text");
    }
    return graded
        ? passed(answer.get("passed").orElseThrow(), text.value())
        : scored(answer.get("score").orElseThrow(), text.value());
  }

  private static Verdict passed(JsonValue passed, String why) {
    return passed instanceof JsonBoolean bool
        ? new Graded(new Grade.PassFail(bool.value()), Rationale.of(why))
        : unreadable("\"passed\" is neither true nor false");
  }

  private Verdict scored(JsonValue value, String why) {
    if (!(value instanceof JsonNumber number)
        || number.value().signum() < 0
        || number.value().compareTo(BigDecimal.ONE) > 0) {
      return unreadable("\"score\" is no number between 0 and 1");
    }
    BigDecimal score = number.value();
    String told = "score " + score + (why.isEmpty() ? "" : ": " + why);
    return new Graded(least.grade(score), Rationale.of(told));
  }

  private static Verdict unreadable(String why) {
    return Verdict.unscored("the answer cannot be read: " + why);
  }
}
