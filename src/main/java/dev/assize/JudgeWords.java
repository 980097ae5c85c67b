package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.Ballot;
import dev.assize.judge.Interpreter;
import dev.assize.judge.Judge;
import dev.assize.project.Project;
import dev.assize.verdict.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the verdicts in what judges said elsewhere, as the judges of a run are read. */
record JudgeWords(World world) {

  private static final String STDIN = "stdin";
  private static final String RAW = "raw";
  private static final String PARSED = "parsed";
  private static final String CRITERION = "criterion";

  /** Turns a row into what was read of it. */
  private interface Reader {
    List<JsonObject> read(JsonObject row, Place place, Problems problems);
  }

  /** The same rows with what was read; all or, when one has a fault, none. */
  List<String> parsed(ParseRequest request) {
    Reader reader = reader(request.by());
    Problems problems = new Problems();
    List<String> rows = new ArrayList<>();
    List<String> lines = request.lines().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Place place = new Place(STDIN, i + 1);
        row(lines.get(i), place, problems)
            .map(row -> with(row, reader.read(row, place, problems)))
            .map(Json::line)
            .ifPresent(rows::add);
      }
    }
    problems.orThrow();
    return rows;
  }

  private Reader reader(ParseRequest.By by) {
    return switch (by) {
      case ParseRequest.By.OfJudge judge -> by(judge(judge.name()));
      case ParseRequest.By.Labels closed -> by(labels(closed.labels()));
      case ParseRequest.By.Scale scale -> by(Ballot.scale(scale.least(), scale.most()));
    };
  }

  private static Reader by(Ballot ballot) {
    return (row, place, problems) ->
        List.of(SenseJson.of(ballot.read(raw(row), RowExhibit.reply(row))));
  }

  private static Ballot labels(List<String> labels) {
    try {
      return Ballot.of(labels);
    } catch (IllegalArgumentException alike) {
      throw InvalidInput.of(
          "judge.labels-alike",
          Place.of("--labels"),
          String.join(",", labels),
          "labels that differ in more than capitals, dashes and blanks, none of them empty",
          "");
    }
  }

  /** A row that names one criterion of the judge's is read for that one alone. */
  private static Reader by(Judge judge) {
    Interpreter interpreter = judge.interpreter().orElseThrow();
    List<String> names = judge.criteria().stream().map(Criterion::name).toList();
    return (row, place, problems) -> {
      Optional<String> asked = row.text(CRITERION);
      if (asked.isPresent() && !names.contains(asked.get())) {
        problems.error(
            "judge.unknown-criterion",
            place,
            "criterion \"" + asked.get() + "\"",
            "a criterion of judge \"" + judge.name() + "\", or none for all of them",
            Suggestion.remedy(asked.get(), names));
      }
      return interpreter.read(raw(row), RowExhibit.of(row)).stream()
          .filter(sense -> asked.isEmpty() || asked.get().equals(sense.criterion().name()))
          .map(SenseJson::of)
          .toList();
    };
  }

  private Judge judge(String name) {
    Problems problems = new Problems();
    Map<String, String> files = ProjectBasics.of(world, problems).judges();
    Optional<Judge> judge =
        files.containsKey(name)
            ? JudgeFiles.one(name, world.folder(), files, problems)
            : Optional.empty();
    problems.orThrow();
    return judge
        .filter(JudgeWords::answersInWords)
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "judge.unknown",
                    Place.of("--judge"),
                    judge.isPresent()
                        ? "judge \"" + name + "\" does not answer in words"
                        : "no judge \"" + name + "\"",
                    "a judge under judges: in " + Project.FILE + " that asks a model",
                    Suggestion.remedy(
                        name,
                        JudgeFiles.fitting(JudgeWords::answersInWords, world.folder(), files))));
  }

  private static boolean answersInWords(Judge judge) {
    return judge.interpreter().isPresent();
  }

  private static Optional<JsonObject> row(String line, Place place, Problems problems) {
    try {
      JsonObject row = Json.parseObject(line);
      if (row.text(RAW).isEmpty()) {
        problems.error(
            "judge.no-raw", place, "no text \"raw\"", "what the judge said, word for word", "");
        return Optional.empty();
      }
      if (row.get(PARSED).isPresent()) {
        problems.error(
            "judge.parsed-before",
            place,
            "a member \"parsed\" is there already",
            "a row that nobody has read yet",
            "Take it out, or give it another name.");
        return Optional.empty();
      }
      return Optional.of(row);
    } catch (JsonException e) {
      problems.error(
          "judge.not-json", place, String.valueOf(e.getMessage()), "one JSON object a line", "");
      return Optional.empty();
    }
  }

  private static String raw(JsonObject row) {
    return row.text(RAW).orElseThrow();
  }

  private static JsonObject with(JsonObject row, List<JsonObject> senses) {
    Map<String, JsonValue> members = new LinkedHashMap<>(row.members());
    members.put(
        PARSED, senses.size() == 1 ? senses.getFirst() : new JsonArray(List.copyOf(senses)));
    return new JsonObject(members);
  }
}
