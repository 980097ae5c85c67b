package dev.assize.judge;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.Sourced;
import dev.assize.judge.Sentinel.Expected;
import dev.assize.verdict.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a judge's sentinels, {@code judges/NAME.sentinels.jsonl}: one object a line with {@code id,
 * kind, case, reply, expect}, {@code other} for a judge of pairs and, where the judge has several
 * criteria, {@code criterion}.
 */
public final class SentinelFile {

  private static final String CODE = "sentinels";
  private static final List<String> KINDS =
      Arrays.stream(Sentinel.Kind.values()).map(Sentinel.Kind::word).toList();
  private static final List<Expected> OF_ONE = List.of(Expected.PASS, Expected.FAIL);
  private static final List<Expected> OF_TWO =
      List.of(Expected.BETTER, Expected.WORSE, Expected.EQUAL);

  private final Judge judge;
  private final boolean isOfPairs;
  private final List<String> criteria;
  private final Set<String> cases;
  private final Problems problems;
  private final List<Sentinel> read = new ArrayList<>();
  private final Map<String, Place> ids = new HashMap<>();

  private SentinelFile(Judge judge, Set<String> cases, Problems problems) {
    this.judge = judge;
    this.isOfPairs = judge instanceof PairJudge;
    this.criteria = judge.criteria().stream().map(Criterion::name).distinct().toList();
    this.cases = cases;
    this.problems = problems;
  }

  /**
   * Every sentinel that could be read; all faults go to the problems.
   *
   * @param file relative to the folder; none are there where it is not
   * @param cases the ids that a sentinel may answer
   */
  public static List<Sentinel> read(
      Path folder, String file, Judge judge, Set<String> cases, Problems problems) {
    if (!Files.exists(folder.resolve(file))) {
      return List.of();
    }
    SentinelFile reader = new SentinelFile(judge, cases, problems);
    try {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          reader.line(lines.get(i), new Place(file, i + 1));
        }
      }
    } catch (IOException e) {
      problems.error(
          CODE + ".unreadable", Place.of(file), String.valueOf(e.getMessage()), "UTF-8", "");
    }
    return List.copyOf(reader.read);
  }

  private void line(String line, Place place) {
    try {
      row(Fields.of(Sourced.onLine(Json.parse(line), place), CODE, problems));
    } catch (JsonException e) {
      problems.error(
          CODE + ".malformed-json",
          place,
          String.valueOf(e.getMessage()),
          "one JSON object on one line",
          "");
    }
  }

  private void row(Fields row) {
    boolean isNew =
        row.text("id").filter(id -> !id.isBlank()).stream().allMatch(id -> isNew(id, row));
    Optional<String> caseId = row.required("case").filter(id -> isKnown(id, row));
    Optional<String> reply = reply(row, "reply");
    Optional<String> other = isOfPairs ? reply(row, "other") : Optional.of("");
    List<Expected> answers = isOfPairs ? OF_TWO : OF_ONE;
    known(
            row,
            new Scene(caseId.orElse(""), reply.orElse(""), other.orElse("")),
            criterion(row),
            answers)
        .filter(sentinel -> caseId.isPresent() && reply.isPresent() && other.isPresent())
        .filter(sentinel -> isNew)
        .ifPresent(read::add);
  }

  private Optional<String> reply(Fields row, String name) {
    Optional<String> text = row.text(name);
    if (text.isPresent() && text.get().isBlank()) {
      problems.error(
          CODE + ".empty-reply",
          row.place(name),
          name + " is empty",
          "a reply that is put to the judge; an empty one is decided without it",
          "Take the line out.");
      return Optional.empty();
    }
    return row.required(name);
  }

  /**
   * A known answer that came with its reply: {@code id, kind, expect, criterion}.
   *
   * @param known the object that holds them; it is closed
   */
  public static Optional<Sentinel> known(Fields known, String caseId, String reply) {
    return known(known, new Scene(caseId, reply, ""), known.required("criterion"), OF_ONE);
  }

  /** What is put to the judge. */
  private record Scene(String caseId, String reply, String other) {}

  private static Optional<Sentinel> known(
      Fields row, Scene scene, Optional<String> criterion, List<Expected> answers) {
    Optional<String> id = row.required("id");
    Optional<String> kind = row.required("kind").flatMap(word -> row.choice("kind", KINDS));
    List<String> words = answers.stream().map(Expected::word).toList();
    Optional<String> expect = row.required("expect").flatMap(w -> row.choice("expect", words));
    row.close();
    kind.ifPresent(word -> expect.ifPresent(said -> tellContrary(row, word, said)));
    boolean isWhole =
        id.isPresent() && kind.isPresent() && expect.isPresent() && criterion.isPresent();
    return isWhole
        ? Optional.of(
            new Sentinel(
                row.place(),
                id.get(),
                Sentinel.Kind.valueOf(kind.get().toUpperCase(Locale.ROOT)),
                scene.caseId(),
                scene.reply(),
                scene.other(),
                criterion.get(),
                Expected.valueOf(expect.get().toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  private static void tellContrary(Fields row, String kind, String expected) {
    boolean isGood =
        kind.equals(Sentinel.Kind.GOOD.word()) && expected.equals(Expected.FAIL.word());
    boolean isBad = kind.equals(Sentinel.Kind.BAD.word()) && expected.equals(Expected.PASS.word());
    if (isGood || isBad) {
      row.problems()
          .error(
              CODE + ".contrary",
              row.place("expect"),
              "kind: " + kind + " beside expect: " + expected,
              isGood ? "expect: pass, which everybody would say" : "expect: fail",
              "Correct one of the two.");
    }
  }

  /** A judge with one criterion is watched by that. */
  private Optional<String> criterion(Fields row) {
    Optional<String> known =
        criteria.size() == 1 && !row.has("criterion")
            ? Optional.of(criteria.getFirst())
            : row.required("criterion").flatMap(name -> row.choice("criterion", criteria));
    known.filter(this::isMark).ifPresent(name -> tellMark(name, row));
    return known;
  }

  private boolean isMark(String name) {
    return judge.criteria().stream()
        .filter(criterion -> criterion.name().equals(name))
        .noneMatch(judge::passesOrFails);
  }

  private void tellMark(String name, Fields row) {
    problems.error(
        CODE + ".no-pass-or-fail",
        row.place("expect"),
        judge.name() + " gives marks by " + name + ", and neither passes nor fails a reply",
        "a judge that passes or fails replies",
        "Take the line out: no reply of this judge can keep it.");
  }

  private boolean isKnown(String caseId, Fields row) {
    if (cases.contains(caseId)) {
      return true;
    }
    problems.error(
        CODE + ".unknown-case",
        row.place("case"),
        "case: " + caseId,
        "the id of a golden case",
        Suggestion.remedy(caseId, cases));
    return false;
  }

  private boolean isNew(String id, Fields row) {
    Place first = ids.putIfAbsent(id, row.place());
    if (first != null) {
      problems.error(
          CODE + ".duplicate-id",
          row.place("id"),
          "id \"" + id + "\" was first used in line " + first.line(),
          "an id of its own for each sentinel",
          "");
    }
    return first == null;
  }
}
