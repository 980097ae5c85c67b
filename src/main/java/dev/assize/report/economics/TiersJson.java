package dev.assize.report.economics;

import dev.assize.economics.Axis;
import dev.assize.economics.Frontier;
import dev.assize.economics.Tier;
import dev.assize.economics.Triad;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tiers for programs, schema {@code assize/tiers/1}. */
final class TiersJson {

  private static final String SCHEMA = "assize/tiers/1";

  private final TiersView view;

  private TiersJson(TiersView view) {
    this.view = view;
  }

  static String of(TiersView view) {
    return Values.document(SCHEMA, view, new TiersJson(view)::put);
  }

  private void put(JsonObject.Builder json) {
    List<JsonObject> kinds = new ArrayList<>();
    kinds.add(kind(Triad.ALL, Optional.empty()));
    view.tiers().forEach(tier -> kinds.add(kind(tier.kind(), Optional.of(tier))));
    json.put("margin", view.rule().margin())
        .put("alpha", view.rule().alpha())
        .put("least", view.rule().least())
        .optional("currency", view.currency())
        .put("subjects", Values.asked(view.asked()))
        .put("kinds", kinds);
  }

  private JsonObject kind(String kind, Optional<Tier> tier) {
    Frontier frontier = view.frontier(kind);
    JsonObject.Builder json = JsonObject.of("kind", kind);
    tier.ifPresent(found -> answer(json, found));
    return json.put(
            "axes", JsonArray.ofTexts(frontier.axes().stream().sorted().map(Axis::word).toList()))
        .put(
            "subjects",
            JsonArray.of(
                view.triads(kind),
                triad -> subject(triad, frontier, tier.flatMap(each -> stand(each, triad)))))
        .object();
  }

  private static void answer(JsonObject.Builder json, Tier tier) {
    switch (tier) {
      case Tier.Chosen chosen -> json.put("answer", "chosen").put("chosen", chosen.subject());
      case Tier.NoEvidence none -> json.put("answer", "no-evidence").put("why", none.why());
      case Tier.Described described ->
          json.put("answer", "described").put("cases", described.cases());
    }
  }

  private static Optional<Tier.Candidate> stand(Tier tier, Triad triad) {
    return tier.candidates().stream()
        .filter(each -> each.subject().equals(triad.subject()))
        .findFirst();
  }

  private static JsonObject subject(
      Triad triad, Frontier frontier, Optional<Tier.Candidate> stand) {
    Triad.Quality quality = triad.quality();
    JsonObject.Builder json =
        JsonObject.of("subject", triad.subject())
            .put("counts", Values.counts(quality.counts()))
            .put("clusters", quality.clusters());
    if (quality.cases() > 0) {
      json.put("pass", quality.share());
    }
    Values.interval(json, quality.interval());
    json.put("cost", Values.spending(triad.spending()))
        .put("perCorrect", Values.perCorrect(triad.perCorrect()))
        .put("latency", Values.waiting(triad.waiting()));
    frontier.points().stream()
        .filter(point -> point.subject().equals(triad.subject()))
        .forEach(point -> Values.position(json, point.position()));
    stand.ifPresent(found -> json.put("stand", stand(found)));
    return json.object();
  }

  private static JsonObject stand(Tier.Candidate found) {
    JsonObject.Builder json =
        JsonObject.of("rival", found.rival())
            .put("difference", found.difference())
            .put("p", found.p().value())
            .put("adjusted", found.adjusted().value())
            .put("shown", found.isProven());
    found.power().ifPresent(power -> json.put("power", power));
    found.smallestMargin().ifPresent(margin -> json.put("smallestMargin", margin));
    return json.object();
  }
}
