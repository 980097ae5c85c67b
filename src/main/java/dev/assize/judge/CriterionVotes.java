package dev.assize.judge;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a judge says of one criterion where it was asked about several at once. */
final class CriterionVotes {

  private static final String NO_REASONS = "the judge gave no reasons";
  private static final List<String> NAMES = List.of("name", "criterion", "id");

  private final Offer offer;
  private final Copies copies;
  private final List<JsonObject> objects = new ArrayList<>();
  private final List<Announced> lines = new ArrayList<>();
  private final List<String> corrections = new ArrayList<>();

  /**
   * @param own the judge's own words
   */
  CriterionVotes(String own, Offer offer, Copies copies) {
    this.offer = offer;
    this.copies = copies;
    JsonVerdicts json = new JsonVerdicts(own);
    json.values(copies).forEach(this::gather);
    readLines(own, Folding.of(own), json.taken());
  }

  /** Every vote on the criterion, in no particular order. */
  List<Vote.Cast> on(String criterion) {
    String words = Folding.words(Folding.of(criterion));
    List<Vote.Cast> votes = given(words);
    return votes.isEmpty()
        ? votes
        : Stream.concat(votes.stream(), corrected(words, votes.getLast())).toList();
  }

  /** What else the judge says of the criterion where it corrects itself. */
  private Stream<Vote.Cast> corrected(String criterion, Vote.Cast vote) {
    return corrections.stream()
        .filter(
            line ->
                (" " + Folding.of(line).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
                    .contains(" " + criterion + " "))
        .flatMap(line -> offer.named(line).stream())
        .filter(choice -> !choice.equals(vote.choice()))
        .map(choice -> new Vote.Cast(choice, NO_REASONS, ""));
  }

  private List<Vote.Cast> given(String words) {
    return Stream.concat(
            objects.stream().flatMap(object -> votes(object, words)),
            lines.stream()
                .filter(line -> Folding.words(line.by()).equals(words))
                .flatMap(line -> line.choice(offer).stream())
                .map(choice -> new Vote.Cast(choice, NO_REASONS, "")))
        .toList();
  }

  /** All objects, however deep they stand. */
  private void gather(JsonValue value) {
    if (value instanceof JsonObject object) {
      objects.add(object);
      object.members().values().forEach(this::gather);
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(this::gather);
    }
  }

  private Stream<Vote.Cast> votes(JsonObject object, String criterion) {
    Stream<Vote.Cast> named =
        NAMES.stream()
                .flatMap(name -> object.text(name).stream())
                .anyMatch(name -> isSame(name, criterion))
            ? casts(object)
            : Stream.empty();
    Stream<Vote.Cast> under =
        object.members().entrySet().stream()
            .filter(member -> isSame(member.getKey(), criterion))
            .flatMap(member -> cast(member.getValue()));
    return Stream.concat(named, under);
  }

  private Stream<Vote.Cast> cast(JsonValue value) {
    return value instanceof JsonObject object
        ? casts(object)
        : JsonVerdicts.choice(value, offer).stream()
            .map(choice -> new Vote.Cast(choice, NO_REASONS, ""));
  }

  private Stream<Vote.Cast> casts(JsonObject object) {
    String why =
        Optional.of(JsonVerdicts.reasons(object)).filter(it -> !it.isBlank()).orElse(NO_REASONS);
    String quote = object.text("quote").orElse("");
    return JsonVerdicts.choices(object, offer).stream()
        .map(choice -> new Vote.Cast(choice, why, quote));
  }

  private static boolean isSame(String name, String criterion) {
    return Folding.words(Folding.of(name)).equals(criterion);
  }

  private void readLines(String own, String folded, BitSet taken) {
    Quotations quotations = new Quotations(folded);
    for (Stretch line : Stretch.spoken(folded)) {
      boolean isText = taken.get(line.from(), line.to()).isEmpty();
      boolean isOwn = !quotations.holds(line.begin(folded)) && !copies.hold(line.of(folded));
      if (isText && isOwn) {
        Announced.in(item(Dress.offLine(line.of(folded)))).ifPresent(lines::add);
        if (SecondThoughts.correct(line.of(folded))) {
          corrections.add(line.of(own));
        }
      }
    }
  }

  /** A line without its number in a list. */
  private static String item(String line) {
    int end = 0;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    boolean isNumbered = end > 0 && end + 1 < line.length() && ".)".indexOf(line.charAt(end)) >= 0;
    return isNumbered ? line.substring(end + 1).strip() : line;
  }
}
