package dev.assize;

import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.judge.Sense;
import dev.assize.judge.Vote;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.Locale;

/** What a judge's words come to, as {@code assize judge parse} writes it. */
final class SenseJson {

  private static final String STATUS = "status";
  private static final String VERDICT = "verdict";
  private static final String READ = "read";

  private SenseJson() {}

  /** A vote of which nobody knows what it decides. */
  static JsonObject of(Vote vote) {
    return switch (vote) {
      case Vote.Cast cast ->
          JsonObject.of(STATUS, READ)
              .put(VERDICT, new JsonText(cast.choice()))
              .put("why", cast.why())
              .optional("quote", cast.quote())
              .object();
      case Vote.Spoilt spoilt -> unread(JsonObject.build(), spoilt.verdict().rationale());
    };
  }

  /** The finding of one criterion, graded under the names that {@code assize import} takes. */
  static JsonObject of(Sense sense) {
    JsonObject.Builder json = JsonObject.of("criterion", sense.criterion().name());
    return switch (sense.verdict()) {
      case Verdict.Graded graded ->
          grade(json.put(STATUS, READ).optional(VERDICT, sense.choice()), graded.grade())
              .put("why", graded.rationale().text())
              .optional("quote", sense.quote())
              .object();
      case Verdict.Preferred preferred ->
          json.put(STATUS, READ)
              .optional(VERDICT, sense.choice())
              .put("why", preferred.rationale().text())
              .optional("quote", sense.quote())
              .object();
      case Verdict.Unscored unscored -> unread(json, unscored.rationale());
      case Verdict.Errored errored -> unread(json, errored.rationale());
    };
  }

  private static JsonObject.Builder grade(JsonObject.Builder json, Grade grade) {
    return switch (grade) {
      case Grade.PassFail answer -> json.put("passed", answer.passed());
      case Grade.Score score -> json.put("score", score.value());
      case Grade.Label label -> json.put("label", label.word());
    };
  }

  /** Words that cannot be read are {@code unparsable}; others say why they decide nothing. */
  private static JsonObject unread(JsonObject.Builder json, Rationale why) {
    boolean isUnread = why.label().equals(Vote.UNPARSABLE);
    return json.put(STATUS, isUnread ? why.label().toLowerCase(Locale.ROOT) : "unscored")
        .optional("reason", isUnread ? "" : why.label())
        .put("why", why.text())
        .object();
  }
}
