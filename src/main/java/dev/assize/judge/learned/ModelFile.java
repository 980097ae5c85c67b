package dev.assize.judge.learned;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and writes what a judge has learned: {@code judges/NAME.model.json}. */
public final class ModelFile {

  static final String SCHEMA = "assize/learned-judge/1";

  private static final String CODE = "learned";
  private static final List<String> LABELS = List.of("pass", "fail");

  private ModelFile() {}

  /** As JSON, one fold and one held-out verdict to a line, so that a difference can be read. */
  public static String write(LearnedModel model) {
    JsonObject head =
        JsonObject.of("schema", SCHEMA)
            .put("criterion", model.criterion())
            .put("labels", model.labels().hex())
            .put("features", JsonArray.ofTexts(model.features()))
            .object();
    String fields =
        head.members().entrySet().stream()
            .map(each -> "\"" + each.getKey() + "\": " + Json.write(each.getValue()))
            .collect(Collectors.joining(",\n"));
    return "{\n"
        + fields
        + ",\n\"folds\": [\n"
        + lines(model.folds().stream().map(ModelFile::fold).toList())
        + "\n],\n\"held_out\": [\n"
        + lines(model.heldOut().stream().map(ModelFile::heldOut).toList())
        + "\n]\n}\n";
  }

  private static String lines(List<JsonObject> objects) {
    return objects.stream().map(Json::write).collect(Collectors.joining(",\n"));
  }

  private static JsonObject fold(Fold fold) {
    return JsonObject.build()
        .put("strength", fold.strength())
        .put("threshold", fold.threshold())
        .put("intercept", fold.intercept())
        .put("means", numbers(fold.means()))
        .put("scales", numbers(fold.scales()))
        .put("weights", numbers(fold.weights()))
        .put("ties", JsonArray.ofTexts(fold.ties()))
        .object();
  }

  private static JsonArray numbers(List<Double> numbers) {
    return JsonArray.of(numbers, JsonNumber::of);
  }

  private static JsonObject heldOut(HeldOut held) {
    return JsonObject.of("case", held.caseId())
        .put("reply_digest", held.reply().hex())
        .put("label", word(held.label()))
        .put("chance", held.chance())
        .put("verdict", word(held.verdict()))
        .object();
  }

  private static String word(boolean passes) {
    return LABELS.get(passes ? 0 : 1);
  }

  /** What stands in the file; empty when it has faults, which go to the problems. */
  public static Optional<LearnedModel> read(String text, String file, Problems problems) {
    Problems own = new Problems();
    Optional<LearnedModel> model = Optional.empty();
    try {
      Fields fields = Fields.of(Json.read(text, file), CODE, own);
      model = read(fields, own);
      fields.close();
    } catch (JsonException e) {
      own.error(
          CODE + ".not-json",
          new Place(file, e.line()),
          String.valueOf(e.getMessage()),
          "JSON, as assize train writes it",
          "Train the judge again.");
    }
    problems.addAll(own);
    return own.hasErrors() ? Optional.empty() : model;
  }

  private static Optional<LearnedModel> read(Fields fields, Problems own) {
    if (fields.required("schema").isPresent()) {
      fields.choice("schema", List.of(SCHEMA));
    }
    Optional<String> criterion = fields.required("criterion");
    Optional<Digest> labels = digest(fields, "labels");
    List<String> features = fields.texts("features");
    List<Fold> folds = new ArrayList<>();
    for (Fields each : fields.objects("folds")) {
      folds.add(fold(each, features.size()));
      each.close();
    }
    List<HeldOut> heldOut = new ArrayList<>();
    for (Fields each : fields.objects("held_out")) {
      heldOut(each).ifPresent(heldOut::add);
      each.close();
    }
    if (features.isEmpty() || folds.isEmpty()) {
      own.error(
          CODE + ".empty",
          fields.place(),
          features.size() + " features, " + folds.size() + " folds",
          "some of both",
          "Train the judge again.");
    }
    return criterion.flatMap(
        name -> labels.map(digest -> new LearnedModel(name, digest, features, folds, heldOut)));
  }

  private static Fold fold(Fields fields, int features) {
    return new Fold(
        fields.texts("ties"),
        number(fields, "strength"),
        number(fields, "threshold"),
        number(fields, "intercept"),
        numbers(fields, "means", features),
        numbers(fields, "scales", features),
        numbers(fields, "weights", features));
  }

  private static double number(Fields fields, String name) {
    fields.required(name);
    return fields.number(name).map(Number::doubleValue).orElse(0.0);
  }

  private static List<Double> numbers(Fields fields, String name, int wanted) {
    List<Double> numbers = new ArrayList<>();
    if (fields.value(name).orElse(JsonObject.EMPTY) instanceof JsonArray array) {
      for (JsonValue value : array.elements()) {
        if (value instanceof JsonNumber number) {
          numbers.add(number.value().doubleValue());
        }
      }
    }
    if (numbers.size() != wanted) {
      fields
          .problems()
          .error(
              CODE + ".wrong-count",
              fields.place(name),
              name + ": " + numbers.size() + " numbers",
              wanted + ", one for each feature",
              "Train the judge again.");
    }
    return numbers;
  }

  private static Optional<HeldOut> heldOut(Fields fields) {
    Optional<String> caseId = fields.required("case");
    Optional<Digest> reply = digest(fields, "reply_digest");
    Optional<String> label = label(fields, "label");
    Optional<String> verdict = label(fields, "verdict");
    double chance = number(fields, "chance");
    if (caseId.isEmpty() || reply.isEmpty() || label.isEmpty() || verdict.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HeldOut(
            caseId.get(),
            reply.get(),
            label.get().equals(LABELS.getFirst()),
            chance,
            verdict.get().equals(LABELS.getFirst())));
  }

  private static Optional<String> label(Fields fields, String name) {
    return fields.required(name).flatMap(text -> fields.choice(name, LABELS));
  }

  private static Optional<Digest> digest(Fields fields, String name) {
    Optional<String> hex = fields.required(name);
    boolean isOne = hex.filter(text -> text.matches("[0-9a-f]{64}")).isPresent();
    if (hex.isPresent() && !isOne) {
      fields
          .problems()
          .error(
              CODE + ".bad-digest",
              fields.place(name),
              name + ": " + hex.get(),
              "64 hexadecimal digits",
              "");
    }
    return hex.filter(text -> isOne).map(Digest::new);
  }
}
