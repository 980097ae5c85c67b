package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Quarantine;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The record of a golden case as the run knew it, so that a run can be checked, judged and shown
 * without the tree it came from. Stewardship but for a quarantine, and line numbers, are left out:
 * they change nothing and would only disturb the diff of a committed file. Digests are read back,
 * never computed again.
 */
final class CaseLine {

  static final String KIND = "case";
  static final String BODY = "question";

  private CaseLine() {}

  static JsonObject write(GoldenCase golden, Texts.Shelf shelf) {
    Standing standing = golden.standing();
    Expectation expectation = golden.expectation();
    return JsonObject.of("kind", KIND)
        .put("case", golden.id())
        .put("input", golden.inputDigest().hex())
        .put("expectation", golden.expectationDigest().hex())
        .put("category", standing.category())
        .optional("tags", JsonArray.ofTexts(standing.tags()).elements())
        .optional("parent", standing.parent())
        .optional("cluster", standing.cluster())
        .optional("feature", standing.feature())
        .put("importance", expectation.importance().name().toLowerCase(Locale.ROOT))
        .put("weight", new JsonNumber(expectation.weight()))
        .optional("quarantined", golden.stewardship().quarantine().text())
        .optional("file", golden.place().file())
        .put(BODY, QuestionPart.write(golden.question(), shelf))
        .put("expected", expected(expectation, shelf))
        .object();
  }

  static GoldenCase read(Row row, Texts.Library library) {
    Place place = Place.of(row.optional("file"));
    return new GoldenCase(
        row.text("case"),
        place,
        QuestionPart.read(row.row(BODY), row.digest("input"), library),
        expectation(row, place, library),
        standing(row),
        new Stewardship(
            "",
            Stewardship.UNKNOWN,
            Stewardship.UNKNOWN,
            Stewardship.NEVER,
            Quarantine.parse(row.optional("quarantined")).orElse(Quarantine.NONE),
            ""));
  }

  /** What stands before the question. */
  static CaseEntry entry(Row head) {
    return new CaseEntry(
        head.text("case"),
        head.digest("input"),
        head.digest("expectation"),
        standing(head),
        head.has("quarantined") ? Importance.QUARANTINED : importance(head),
        head.number("weight").doubleValue());
  }

  private static Standing standing(Row row) {
    return new Standing(
        row.text("category"),
        row.texts("tags"),
        row.optional("parent"),
        row.optional("cluster"),
        row.optional("feature"));
  }

  private static Importance importance(Row row) {
    return row.word("importance", w -> Importance.valueOf(w.toUpperCase(Locale.ROOT)));
  }

  private static JsonObject expected(Expectation expectation, Texts.Shelf shelf) {
    JsonObject.Builder json = JsonObject.build();
    if (!expectation.reference().isEmpty()) {
      json.put("reference", shelf.put(expectation.reference()));
    }
    return json.optional("include", facts(expectation.include()))
        .optional("exclude", facts(expectation.exclude()))
        .optional("checks", expectation.checks().stream().map(CaseLine::check).toList())
        .optional("criteria", JsonArray.ofTexts(expectation.criteria()).elements())
        .put("policy", expectation.policy().name().toLowerCase(Locale.ROOT))
        .object();
  }

  private static Expectation expectation(Row row, Place place, Texts.Library library) {
    Row expected = row.row("expected");
    Digest digest = row.digest("expectation");
    return new Expectation(
        expected.has("reference") ? Texts.read(expected.value("reference"), library) : "",
        facts(expected, "include"),
        facts(expected, "exclude"),
        expected.rows("checks", check -> check(check, place)),
        expected.texts("criteria"),
        expected.word("policy", w -> Expectation.Policy.valueOf(w.toUpperCase(Locale.ROOT))),
        importance(row),
        row.number("weight"),
        digest);
  }

  private static List<JsonArray> facts(List<Expectation.Fact> facts) {
    return facts.stream().map(fact -> JsonArray.ofTexts(fact.forms())).toList();
  }

  private static List<Expectation.Fact> facts(Row row, String name) {
    return row.object().list(name).stream().map(CaseLine::fact).toList();
  }

  private static Expectation.Fact fact(JsonValue value) {
    if (value instanceof JsonArray forms) {
      return new Expectation.Fact(
          forms.elements().stream().map(form -> form.text().orElse("")).toList());
    }
    throw new Damaged("a fact is not a list");
  }

  private static JsonObject check(CheckSpec check) {
    JsonObject.Builder options = JsonObject.build();
    check.options().forEach(options::put);
    return JsonObject.of("text", check.text())
        .put("name", check.name())
        .put("not", check.negated())
        .put("value", check.value())
        .put("options", options.object())
        .object();
  }

  private static CheckSpec check(Row row, Place place) {
    Map<String, String> options = new TreeMap<>();
    Row stored = row.row("options");
    stored.object().members().keySet().forEach(name -> options.put(name, stored.text(name)));
    return new CheckSpec(
        row.text("text"), row.text("name"), row.isTrue("not"), row.text("value"), options, place);
  }
}
