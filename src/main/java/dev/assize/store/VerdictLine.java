package dev.assize.store;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** The record of a verdict. Its head, the members before {@code rationale}, holds the outcome. */
final class VerdictLine {

  static final String KIND = "verdict";
  static final String BODY = "rationale";

  private VerdictLine() {}

  static JsonObject write(Finding finding, Texts.Shelf shelf) {
    Criterion criterion = finding.criterion();
    JsonObject.Builder json =
        JsonObject.of("kind", KIND)
            .put("about", finding.about(), VerdictLine::about)
            .put("by", criterion.by())
            .put("criterion", criterion.name())
            .put("digest", criterion.digest().hex())
            .put("bearing", lower(criterion.bearing()))
            .put("weight", new JsonValue.JsonNumber(criterion.weight()))
            .put("sample", finding.sample());
    outcome(json, finding.verdict());
    json.optional("label", finding.verdict().rationale().label())
        .put(BODY, finding.verdict().rationale().text());
    if (!finding.raw().isEmpty()) {
      json.put("raw", shelf.put(finding.raw()));
    }
    return json.optional("exchanges", finding.exchanges(), new ExchangeWriter(shelf)::write)
        .object();
  }

  private static JsonObject about(ReplyKey key) {
    JsonObject.Builder about = JsonObject.build();
    ReplyLine.key(about, key);
    return about.object();
  }

  static Finding read(Row row, Texts.Library library) {
    return new Finding(
        row.rows("about", ReplyLine::key),
        criterion(row),
        row.whole("sample"),
        verdict(row),
        row.has("raw") ? Texts.read(row.value("raw"), library) : "",
        row.rows("exchanges", new ExchangeReader(library)::read));
  }

  /** The finding without its texts and exchanges. */
  static Finding head(Row row) {
    return new Finding(
        row.rows("about", ReplyLine::key),
        criterion(row),
        row.whole("sample"),
        verdict(row),
        "",
        List.of());
  }

  static Criterion criterion(Row row) {
    return new Criterion(
        row.text("by"),
        row.text("criterion"),
        row.digest("digest"),
        row.word("bearing", word -> Criterion.Bearing.valueOf(word.toUpperCase(Locale.ROOT))),
        row.number("weight"));
  }

  /** The verdict as far as the row goes: a head has no text of a rationale. */
  static Verdict verdict(Row row) {
    Rationale why = new Rationale(row.optional(BODY), row.optional("label"));
    return switch (row.text("outcome")) {
      case "passed" -> new Verdict.Graded(new Grade.PassFail(true), why);
      case "failed" -> new Verdict.Graded(new Grade.PassFail(false), why);
      case "score" -> new Verdict.Graded(score(row), why);
      case "word" -> new Verdict.Graded(new Grade.Label(row.text("word")), why);
      case "preferred" ->
          new Verdict.Preferred(
              row.word("side", s -> Verdict.Preferred.Choice.valueOf(s.toUpperCase(Locale.ROOT))),
              strength(row),
              why);
      case "unscored" -> new Verdict.Unscored(why);
      case "errored" -> new Verdict.Errored(why);
      case String other -> throw new Damaged("\"outcome\" is " + other);
    };
  }

  private static Grade.Score score(Row row) {
    double score = row.number("score").doubleValue();
    if (!(score >= 0 && score <= 1)) {
      throw new Damaged("\"score\" is " + score);
    }
    return new Grade.Score(score);
  }

  private static void outcome(JsonObject.Builder json, Verdict verdict) {
    switch (verdict) {
      case Verdict.Graded graded -> grade(json, graded.grade());
      case Verdict.Preferred preferred -> preference(json, preferred);
      case Verdict.Unscored unscored -> json.put("outcome", "unscored");
      case Verdict.Errored errored -> json.put("outcome", "errored");
    }
  }

  private static void preference(JsonObject.Builder json, Verdict.Preferred preferred) {
    json.put("outcome", "preferred").put("side", lower(preferred.choice()));
    if (preferred.strength() < 1) {
      json.put("strength", preferred.strength());
    }
  }

  /** Outright where the row does not say how clearly. */
  private static double strength(Row row) {
    double strength = row.has("strength") ? row.number("strength").doubleValue() : 1;
    if (!(strength > 0 && strength <= 1)) {
      throw new Damaged("\"strength\" is " + strength);
    }
    return strength;
  }

  private static void grade(JsonObject.Builder json, Grade grade) {
    switch (grade) {
      case Grade.PassFail graded -> json.put("outcome", graded.passed() ? "passed" : "failed");
      case Grade.Score score -> json.put("outcome", "score").put("score", score.value());
      case Grade.Label label -> json.put("outcome", "word").put("word", label.word());
    }
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
