package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Usage;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.provider.Exchange;
import dev.assize.provider.Source;
import dev.assize.run.Cost.Price;
import dev.assize.score.Outlay;
import dev.assize.subject.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a source of verdicts against people's labels, and says whether it may decide. */
final class Qualifying {

  private static final int NAMED = 5;

  private final World world;
  private final CalibrateRequest request;
  private final RunWatcher watcher;

  Qualifying(World world, CalibrateRequest request, RunWatcher watcher) {
    this.world = world;
    this.request = request;
    this.watcher = watcher;
  }

  /**
   * Measures it.
   *
   * @param misses how many of the worst are shown in full
   */
  Calibrated calibrate(int misses) {
    Hearings hearings = new HearingRoom(world, request, watcher).of(request.source());
    requireSome(hearings);
    Qualified qualified = Qualified.of(hearings, List.of(), List.of(), seed());
    return new Calibrated(
        CalibrationSheet.of(qualified, misses, spent(hearings)),
        CalibrationJson.of(qualified, world.time().instant()),
        qualified.admission().standing(),
        warnings(hearings),
        List.of());
  }

  private long seed() {
    return 1;
  }

  private static void requireSome(Hearings hearings) {
    if (hearings.heard().isEmpty()) {
      throw InvalidInput.of(
          "calibrate.no-replies",
          Place.of(hearings.file()),
          "none of the "
              + Numbers.count(hearings.labels().replies().size(), "labelled reply")
              + " is in a cassette, a baseline or a run of this project",
          "replies whose digest has a label",
          "Record them (assize run --mode record), import them, or label those that are there.");
    }
  }

  private List<Problem> warnings(Hearings hearings) {
    if (hearings.missing().isEmpty()) {
      return List.of();
    }
    LabelledReply first = hearings.missing().getFirst();
    String named =
        hearings.missing().stream()
            .limit(NAMED)
            .map(reply -> reply.key().caseId() + " " + reply.key().text().brief())
            .collect(Collectors.joining(", "));
    return List.of(
        Problem.warning(
            "calibrate.missing-replies",
            first.labels().getFirst().place(),
            Numbers.count(hearings.missing().size(), "labelled reply")
                + " in no cassette, baseline or run of this project: "
                + named
                + (hearings.missing().size() > NAMED ? ", ..." : ""),
            "",
            "Nothing is known of these. Keep the run or record the version that gave them, or take"
                + " their labels out."));
  }

  /** What asking took; nothing for a source that asks nobody. */
  private List<String> spent(Hearings hearings) {
    List<Exchange> exchanges =
        hearings.heard().stream().flatMap(heard -> heard.told().exchanges().stream()).toList();
    if (exchanges.isEmpty()) {
      return List.of();
    }
    Map<Source, Integer> sources = new EnumMap<>(Source.class);
    exchanges.forEach(exchange -> sources.merge(exchange.source(), 1, Integer::sum));
    Usage usage =
        exchanges.stream()
            .flatMap(exchange -> new Response(List.of(exchange)).reply().stream())
            .map(reply -> reply.usage())
            .reduce(Usage.UNREPORTED, Usage::plus);
    List<String> from = new ArrayList<>();
    sources.forEach((source, count) -> from.add(Numbers.count(count) + " " + source.word()));
    String money =
        switch (Outlay.price(
            new Response(exchanges), ProjectBasics.of(world).evidence().prices())) {
          case Price.Known known ->
              known.money().amount().toPlainString() + " " + known.money().currency();
          case Price.Unknown unknown -> "cost unknown: " + unknown.reason();
        };
    return List.of(
        "asked with "
            + Numbers.count(exchanges.size(), "call")
            + " ("
            + String.join(", ", from)
            + "), "
            + Numbers.count(usage.billed(), "token")
            + ", "
            + money);
  }
}
