package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.judge.Ballot;
import dev.assize.judge.Judge;
import dev.assize.judge.Vote;
import dev.assize.project.Project;
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
  private static final List<String> SHOWN = List.of("response", "reply");

  /** Turns a judge's words and what it was shown into votes by criterion. */
  private interface Reader {
    Map<String, Vote> read(String raw, String shown);
  }

  /** The same rows with what was read; all or, when one has a fault, none. */
  List<String> parsed(ParseRequest request) {
    Reader reader = reader(request.by());
    Problems problems = new Problems();
    List<String> rows = new ArrayList<>();
    List<String> lines = request.lines().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        row(lines.get(i), new Place(STDIN, i + 1), problems)
            .ifPresent(row -> rows.add(Json.write(parsed(row, reader))));
      }
    }
    problems.orThrow();
    return rows;
  }

  private Reader reader(ParseRequest.By by) {
    return switch (by) {
      case ParseRequest.By.OfJudge judge -> judge(judge.name())::read;
      case ParseRequest.By.Labels closed -> one(labels(closed.labels()));
      case ParseRequest.By.Scale scale -> one(Ballot.scale(scale.least(), scale.most()));
    };
  }

  private static Reader one(Ballot ballot) {
    return (raw, shown) -> Map.of("", ballot.read(raw, shown));
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

  private Judge judge(String name) {
    Problems problems = new Problems();
    Map<String, Judge> judges = DocketReader.read(world, problems).judges();
    problems.orThrow();
    return Optional.ofNullable(judges.get(name))
        .filter(judge -> !judge.read("", "").isEmpty())
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "judge.unknown",
                    Place.of("--judge"),
                    "no judge \"" + name + "\" that answers in words",
                    "a name under judges: in " + Project.FILE,
                    Suggestion.remedy(name, judges.keySet())));
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

  private static JsonObject parsed(JsonObject row, Reader reader) {
    String shown = SHOWN.stream().flatMap(name -> row.text(name).stream()).findFirst().orElse("");
    Map<String, JsonValue> members = new LinkedHashMap<>(row.members());
    List<JsonObject> votes = new ArrayList<>();
    reader
        .read(row.text(RAW).orElseThrow(), shown)
        .forEach((criterion, vote) -> votes.add(written(criterion, vote)));
    members.put(
        PARSED, votes.size() == 1 ? votes.getFirst() : new JsonValue.JsonArray(List.copyOf(votes)));
    return new JsonObject(members);
  }

  private static JsonObject written(String criterion, Vote vote) {
    JsonObject.Builder json = JsonObject.build().optional("criterion", criterion);
    return switch (vote) {
      case Vote.Cast cast ->
          json.put("status", "read")
              .put("verdict", new JsonText(cast.choice()))
              .put("why", cast.why())
              .optional("quote", cast.quote())
              .object();
      case Vote.Spoilt spoilt -> json.put("status", "unparsable").put("why", spoilt.why()).object();
    };
  }
}
