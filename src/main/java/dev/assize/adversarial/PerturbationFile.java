package dev.assize.adversarial;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a file of perturbations to what it says of itself. */
public final class PerturbationFile {

  /** How many lines the usual tiers have: each is the beginning of the next. */
  private static final List<Integer> TIERS = List.of(200, 1_000, Family.WHOLE);

  private static final String MAKE_AGAIN =
      "Make the file again: assize adversarial generate --out ";

  private final String shown;
  private final Map<String, GoldenCase> parents = new HashMap<>();
  private final Problems problems;

  private PerturbationFile(String shown, GoldenSet golden, Problems problems) {
    this.shown = shown;
    this.problems = problems;
    golden.cases().forEach(each -> parents.put(each.id(), each));
  }

  /**
   * Tells every line that is no perturbation, whose id does not follow from its origin, or that was
   * changed since it was made; and, as a warning, those whose parent was edited since.
   *
   * @param shown the file as users see it
   * @param lines of the file
   * @param read the cases that were read from these lines
   * @param golden where the parents are
   */
  public static void inspect(
      String shown, List<String> lines, GoldenSet read, GoldenSet golden, Problems problems) {
    PerturbationFile file = new PerturbationFile(shown, golden, problems);
    read.cases().stream()
        .sorted(Comparator.comparingInt(each -> each.place().line()))
        .forEach(each -> file.inspect(each, lines.get(each.place().line() - 1)));
  }

  /**
   * The cases with what their links drew, as far as reports group by it, and the tiers that they
   * are in, among their tags. The line of a case tells it in another place, and stays as it was
   * made.
   *
   * @param lines of the file
   * @param read the cases that were read from these lines
   */
  public static GoldenSet tagged(List<String> lines, GoldenSet read) {
    return GoldenSet.of(
        read.cases().stream()
            .map(each -> tagged(each, origin(lines.get(each.place().line() - 1))))
            .toList());
  }

  private static GoldenCase tagged(GoldenCase made, Optional<JsonObject> origin) {
    List<String> tags = new ArrayList<>(made.standing().tags());
    List<Link> chain = origin.map(ChainReader::of).orElse(List.of());
    for (Link link : chain) {
      tags.addAll(SweepPlace.tags(link.mutator(), link.drawn()));
    }
    if (!Written.isOne(chain) && chain.stream().allMatch(link -> link.part().isWhole())) {
      TIERS.stream()
          .filter(tier -> made.place().line() <= tier)
          .map(tier -> "tier:" + tier)
          .forEach(tags::add);
    }
    return made.tagged(tags);
  }

  private void inspect(GoldenCase made, String line) {
    Optional<JsonObject> origin = origin(line);
    if (origin.isEmpty()) {
      problems.error(
          "adversarial.no-origin",
          made.place(),
          "case \"" + made.id() + "\" does not say what it was made of",
          "a member \"perturbation\", as generate writes it",
          "A golden query of its own belongs into a golden file.");
      return;
    }
    inspect(made, origin.get());
  }

  private void inspect(GoldenCase made, JsonObject origin) {
    Place place = made.place();
    String schema = origin.text("schema").orElse("");
    if (!schema.equals(Perturbation.SCHEMA)) {
      problems.error(
          "adversarial.schema",
          place,
          "\"" + schema + "\"",
          Perturbation.SCHEMA,
          MAKE_AGAIN + shown);
      return;
    }
    String of = origin.text("of").orElse("");
    if (!Perturbation.idOf(of, ChainReader.of(origin)).equals(made.id())) {
      problems.error(
          "adversarial.wrong-id",
          place,
          "id \"" + made.id() + "\" does not follow from the parent and the chain beside it",
          Perturbation.idOf(of, ChainReader.of(origin)),
          MAKE_AGAIN + shown);
    }
    if (!origin.text("content").orElse("").equals(PerturbationJson.contentOf(made))) {
      problems.error(
          "adversarial.changed",
          place,
          "case \"" + made.id() + "\" is not as it was made: the line or a page of it was edited",
          "what generate wrote",
          MAKE_AGAIN + shown);
    }
    reviewed(made, origin);
    parent(made, of);
  }

  /** What a model wrote counts once a person has read it. */
  private void reviewed(GoldenCase made, JsonObject origin) {
    boolean isWritten = Written.isOne(ChainReader.of(origin));
    JsonObject review = origin.object(PerturbationJson.REVIEW);
    boolean isReviewed =
        !review.text("by").orElse("").isBlank()
            && !review.text("on").orElse("").isBlank()
            && review.whole("depth").orElse(0L) == 1;
    if (isWritten && !isReviewed) {
      problems.error(
          "adversarial.unreviewed",
          made.place(),
          "case \"" + made.id() + "\" was written, and nobody reviewed it",
          "a member \"review\" with by, on and depth 1, as import writes it",
          "Take it in again: assize adversarial import FILE --out " + shown);
    }
  }

  private void parent(GoldenCase made, String of) {
    GoldenCase parent = parents.get(made.standing().parent());
    if (parent == null) {
      problems.error(
          "adversarial.unknown-parent",
          made.place(),
          "no golden query \"" + made.standing().parent() + "\"",
          "the id of a golden query",
          MAKE_AGAIN + shown);
    } else if (!Parent.contentOf(parent).equals(of)) {
      problems.warning(
          "adversarial.outdated",
          made.place(),
          "golden query \"" + parent.id() + "\" was edited since this child was made of it",
          "",
          MAKE_AGAIN + shown);
    }
  }

  private static Optional<JsonObject> origin(String line) {
    try {
      return Json.parseObject(line)
          .get("perturbation")
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast);
    } catch (JsonException e) {
      // What cannot be read has been told by whoever read the cases.
      return Optional.empty();
    }
  }

  /** The chain that a line tells; empty where it tells none. */
  public static List<Link> chain(String line) {
    return origin(line).map(ChainReader::of).orElse(List.of());
  }
}
