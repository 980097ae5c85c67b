package dev.assize.report.economics;

import dev.assize.economics.Triad;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Saving;
import dev.assize.economics.trimming.Tokens;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;

/** The answer on shorter prompts for programs, schema {@code assize/trim/1}. */
final class TrimJson {

  private static final String SCHEMA = "assize/trim/1";

  private final TrimView view;

  private TrimJson(TrimView view) {
    this.view = view;
  }

  static String of(TrimView view) {
    return Values.document(SCHEMA, view, new TrimJson(view)::put);
  }

  static String finding(Cut.Finding finding) {
    return switch (finding) {
      case WITHIN_MARGIN -> "within-margin";
      case WORSE -> "worse";
      case UNDECIDED -> "undecided";
    };
  }

  private void put(JsonObject.Builder json) {
    json.put("margin", view.rule().margin())
        .put("alpha", view.rule().alpha())
        .optional("currency", view.currency())
        .put("calls", new JsonNumber(view.callsPerMonth().orElse(TrimView.USUAL_CALLS)))
        .put("perMonth", view.callsPerMonth().isPresent());
    lot(json, view.lot());
    together(json);
  }

  private void together(JsonObject.Builder json) {
    switch (view.together()) {
      case Together.NoCuts none -> {}
      case Together.TooFew few ->
          json.put(
              "together",
              JsonObject.of("answer", "too-few")
                  .put("harmless", JsonArray.ofTexts(few.harmless()))
                  .object());
      case Together.NoFreshCases none ->
          json.put(
              "together",
              JsonObject.of("answer", "no-fresh-cases").put("used", none.used()).object());
      case Together.Decided decided -> {
        JsonObject.Builder own =
            JsonObject.of("answer", "decided").put("setAside", decided.setAside());
        lot(own, decided.lot());
        json.put("together", own.object());
      }
    }
  }

  private static void lot(JsonObject.Builder json, TrimmedLot lot) {
    json.put("original", lot.original())
        .put("subjects", Values.asked(lot.asked()))
        .put("quality", JsonArray.of(lot.triads(), TrimJson::quality))
        .put("prompts", JsonArray.of(lot.prompts(), TrimJson::prompt));
  }

  private static JsonObject quality(Triad triad) {
    Triad.Quality quality = triad.quality();
    JsonObject.Builder json =
        JsonObject.of("subject", triad.subject())
            .put("counts", Values.counts(quality.counts()))
            .put("clusters", quality.clusters());
    if (quality.cases() > 0) {
      json.put("pass", quality.share());
    }
    Values.interval(json, quality.interval());
    return json.put("cost", Values.spending(triad.spending())).object();
  }

  private static JsonObject prompt(Trimmed prompt) {
    Cut cut = prompt.cut();
    JsonObject.Builder json =
        JsonObject.of("subject", cut.name())
            .put("without", JsonArray.ofTexts(prompt.without()))
            .put("finding", finding(cut.finding()))
            .put("cases", cut.cases())
            .put("open", cut.open())
            .put("difference", cut.difference());
    Values.interval(json, cut.interval());
    json.put("pMargin", cut.notWorse().value())
        .put("pWorse", cut.worse().value())
        .put("cuts", cut.cuts());
    cut.reach().ifPresent(reach -> json.put("smallestMargin", reach));
    prompt.input().ifPresent(tokens -> json.put("input", tokens(tokens)));
    prompt.output().ifPresent(tokens -> json.put("output", tokens(tokens)));
    return json.put("saved", saving(cut.saving())).object();
  }

  private static JsonObject tokens(Tokens tokens) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("original", tokens.original())
            .put("shorter", tokens.shorter())
            .put("cases", tokens.cases())
            .put("share", tokens.share());
    Values.interval(json, tokens.fewer());
    return json.object();
  }

  private static JsonObject saving(Saving saving) {
    JsonObject.Builder json = JsonObject.build();
    switch (saving) {
      case Saving.Known known -> {
        json.put("perCall", Values.amount(known.perCall()))
            .put("inAll", Values.amount(known.inAll()));
        Values.range(json, known.range());
        if (known.unbilled().isAny()) {
          json.put("unbilledOriginal", known.unbilled().original())
              .put("unbilledShorter", known.unbilled().shorter());
        }
      }
      case Saving.Unpriced unpriced -> json.put("unpriced", unpriced.why());
    }
    return json.object();
  }
}
