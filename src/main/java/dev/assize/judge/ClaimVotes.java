package dev.assize.judge;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the claims that a judge lists, {@code {"claims": [{"claim": ..., "verdict": ...}]}}. */
final class ClaimVotes {

  private static final String CLAIMS = "claims";
  private static final String CLAIM = "claim";
  private static final List<String> SPANS = List.of("span", "quote");

  private final Offer offer;
  private final Copies copies;

  ClaimVotes(Offer offer, Copies copies) {
    this.offer = offer;
    this.copies = copies;
  }

  /**
   * The last list there is; empty where there is none, or where something in it is no claim.
   *
   * @param own the judge's own words
   */
  Optional<List<Claim>> in(String own) {
    return new JsonVerdicts(own)
        .values(copies).stream()
            .flatMap(value -> list(value).stream())
            .reduce((one, other) -> other)
            .flatMap(this::claims);
  }

  private static Optional<JsonArray> list(JsonValue value) {
    return value instanceof JsonObject object
        ? object.get(CLAIMS).filter(JsonArray.class::isInstance).map(JsonArray.class::cast)
        : Optional.empty();
  }

  private Optional<List<Claim>> claims(JsonArray list) {
    List<Claim> claims = new ArrayList<>();
    for (JsonValue element : list.elements()) {
      Optional<Claim> claim =
          element instanceof JsonObject object
              ? object.text(CLAIM).filter(text -> !text.isBlank()).map(text -> claim(text, object))
              : Optional.empty();
      claim.ifPresent(claims::add);
    }
    return claims.size() == list.elements().size() ? Optional.of(claims) : Optional.empty();
  }

  private Claim claim(String text, JsonObject object) {
    List<String> choices = JsonVerdicts.choices(object, offer);
    String span = SPANS.stream().flatMap(name -> object.text(name).stream()).findFirst().orElse("");
    return new Claim(
        text,
        choices.size() == 1
            ? new Vote.Cast(choices.getFirst(), JsonVerdicts.reasons(object), span)
            : new Vote.Spoilt("no verdict on the claim \"" + text + "\", or several"));
  }
}
