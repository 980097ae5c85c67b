package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Watch;
import dev.assize.run.ReplyKey;
import dev.assize.score.Taken;
import dev.assize.store.TrialEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads signals off all stored replies of one subject. */
final class WatchReader {

  /** Of all replies: what a signal that the run recorded must have been recorded of. */
  private static final double ENOUGH = 0.95;

  private final Side side;
  private final String name;
  private final Reading nothing;
  private final Map<String, GoldenCase> cases = new HashMap<>();

  /**
   * Prepares.
   *
   * @param name of the subject, as reports call it
   * @param currency of the prices
   */
  WatchReader(Side side, String name, String currency) {
    this.side = side;
    this.name = name;
    this.nothing = ReplyWatcher.missing("no reply", currency);
    side.journal()
        .forEachCase(golden -> cases.put(golden.id(), golden.expecting(CheckSignals.NOTHING)));
  }

  /** What each watcher reads, in their order. */
  List<Watch> read(List<Watcher> watchers) {
    List<Map<String, List<Reading>>> readings = new ArrayList<>();
    watchers.forEach(each -> readings.add(new TreeMap<>()));
    side.journal()
        .trials(side.subject().id())
        .map(TrialEntry::key)
        .filter(key -> key.trial() <= side.trials())
        .forEach(key -> asked(key).ifPresent(watched -> read(key, watched, watchers, readings)));
    List<Watch> watches = new ArrayList<>();
    for (int w = 0; w < watchers.size(); w++) {
      watches.add(new Watch(watchers.get(w).signal(), name, priced(readings.get(w))));
    }
    return watches;
  }

  private Optional<Watcher.Watched> asked(ReplyKey key) {
    return Optional.ofNullable(cases.get(key.caseId()))
        .filter(asked -> asked.inputDigest().equals(key.input()))
        .flatMap(
            asked ->
                side.journal()
                    .trial(key)
                    .map(
                        trial ->
                            new Watcher.Watched(asked, trial, () -> side.journal().findings(key))));
  }

  private void read(
      ReplyKey key,
      Watcher.Watched watched,
      List<Watcher> watchers,
      List<Map<String, List<Reading>>> readings) {
    boolean isReply = watched.trial().response().reply().isPresent();
    for (int w = 0; w < watchers.size(); w++) {
      readings
          .get(w)
          .computeIfAbsent(
              key.caseId(), id -> new ArrayList<>(Collections.nCopies(side.trials(), nothing)))
          .set(key.trial() - 1, isReply ? watchers.get(w).read(watched) : nothing);
    }
  }

  private static Map<String, List<Reading>> priced(Map<String, List<Reading>> readings) {
    CallPrices prices =
        CallPrices.of(
            readings.values().stream().flatMap(List::stream).map(Reading::charge).toList());
    Map<String, List<Reading>> priced = new TreeMap<>();
    readings.forEach(
        (id, trials) -> priced.put(id, trials.stream().map(each -> priced(each, prices)).toList()));
    return priced;
  }

  private static Reading priced(Reading reading, CallPrices prices) {
    return switch (reading) {
      case Reading.Read read ->
          new Reading.Read(read.worry(), prices.filled(read.charge()), read.seconds());
      case Reading.Missing missing ->
          new Reading.Missing(missing.why(), prices.filled(missing.charge()), missing.seconds());
    };
  }

  /** Whether any reply was read at all. */
  static boolean isRead(Watch watch) {
    return all(watch).stream().anyMatch(Reading.Read.class::isInstance);
  }

  /** Tells a signal that says nothing, or that was recorded of some replies only. */
  static void tellSilent(Watcher watcher, Watch watch, Problems problems) {
    List<Reading> all = all(watch);
    List<Reading.Missing> missing =
        all.stream()
            .filter(Reading.Missing.class::isInstance)
            .map(Reading.Missing.class::cast)
            .toList();
    boolean isTooFew = watcher.isRecorded() && missing.size() > (1 - ENOUGH) * all.size();
    if (!isRead(watch) || isTooFew) {
      problems.error(
          "economics.silent-signal",
          Watchers.PLACE,
          watch.signal().name()
              + " says nothing of "
              + Numbers.count(missing.size())
              + " of "
              + Numbers.count(all.size(), "reply")
              + " of "
              + watch.subject()
              + missing.stream().map(each -> ": " + each.why()).findFirst().orElse(""),
          "a signal of every reply",
          "");
    }
  }

  private static List<Reading> all(Watch watch) {
    return watch.readings().values().stream().flatMap(List::stream).toList();
  }

  /** Whether some of its calls were paid and not timed. */
  static boolean isUntimed(Watch watch) {
    return all(watch).stream()
        .anyMatch(each -> each.seconds() instanceof Taken.Absent && each.charge().amount() > 0);
  }
}
