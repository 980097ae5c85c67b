package dev.assize;

import dev.assize.CalibrateRequest.Probing;
import dev.assize.CalibrateRequest.Source;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.cases.Split;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.PairAttack;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.judge.calibration.Probed;
import dev.assize.provider.Exchange;
import dev.assize.run.PriceBook;
import dev.assize.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds a source of verdicts against people's labels, and says whether it may decide. Every method
 * throws {@link InvalidInput} with all faults at once when a file or a name is wrong.
 */
public final class Qualifying {

  private static final int NAMED = 5;

  /** Of resamples and of what attacks choose: the same labels, the same sheet. */
  static final long SEED = 20_261_122;

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
  public Calibrated calibrate(int misses) {
    return switch (new HearingRoom(world, request, watcher).of(request.source())) {
      case Hearings hearings -> calibrate(hearings, misses);
      case PairHearings pairs -> calibrate(pairs, misses);
    };
  }

  private Calibrated calibrate(Hearings hearings, int misses) {
    requireSome(hearings);
    Seed seed = new Seed(SEED).derive("calibrate");
    Probing probing = request.probing();
    Deceiving deceiving = new Deceiving(hearings, seed);
    List<Probed> usual = new ArrayList<>(hearings.probed());
    usual.addAll(deceiving.tried(probing.usual(), probing.most()));
    List<Probed> further =
        deceiving.tried(probing.further(), Math.min(probing.most(), Probing.USUAL));
    Qualified qualified = Qualified.of(hearings, usual, further, seed.value());
    Optional<Problem> unheard =
        unheard(hearings.heard().stream().map(heard -> heard.told().verdict()).toList());
    Optional<Problem> taken = files().taken(hearings.maker());
    List<Path> files =
        new ArrayList<>(unheard.isEmpty() && taken.isEmpty() ? files().kept(qualified) : List.of());
    if (!probing.file().isEmpty()) {
      Path file = world.folder().resolve(probing.file());
      ProbeFile.write(file, deceiving.baits(probing.usual(), probing.most()));
      files.add(file);
    }
    List<Exchange> exchanges =
        hearings.heard().stream().flatMap(heard -> heard.told().exchanges().stream()).toList();
    List<String> spent = new ArrayList<>(Spending.of(exchanges, prices()));
    spent.addAll(CascadeSaving.of(hearings, prices()));
    return new Calibrated(
        CalibrationSheet.of(qualified, split(), misses, spent),
        CalibrationJson.of(qualified, split(), world.time().instant()),
        warnings(hearings.missing(), unheard.or(() -> taken)),
        files,
        unheard.isEmpty());
  }

  private Calibrated calibrate(PairHearings hearings, int misses) {
    Seed seed = new Seed(SEED).derive("calibrate");
    Probing probing = request.probing();
    DeceivingPairs deceiving = new DeceivingPairs(hearings, seed);
    List<PairProbed> usual =
        probing.usual().isEmpty() ? List.of() : deceiving.tried(PairAttack.usual(), probing.most());
    List<PairProbed> further =
        probing.further().isEmpty()
            ? List.of()
            : deceiving.tried(PairAttack.further(), Math.min(probing.most(), Probing.USUAL));
    QualifiedPairs qualified = QualifiedPairs.of(hearings, usual, further, seed.value());
    Optional<Problem> unheard =
        unheard(hearings.heard().stream().map(heard -> heard.told().verdict()).toList());
    List<Exchange> exchanges =
        hearings.heard().stream().flatMap(heard -> heard.told().exchanges().stream()).toList();
    return new Calibrated(
        PairSheet.of(qualified, split(), misses, Spending.of(exchanges, prices())),
        PairJson.of(qualified, split(), world.time().instant()),
        warnings(hearings.missing(), unheard),
        unheard.isEmpty() ? files().kept(qualified, usual) : List.of(),
        unheard.isEmpty());
  }

  private Optional<Problem> unheard(List<Verdict> verdicts) {
    return Unheard.among(verdicts, request.source().file());
  }

  /** Holds two of them against the same labels, reply by reply; nothing is written. */
  public Calibrated duel(Source other) {
    HearingRoom room = new HearingRoom(world, request, watcher);
    Hearings first = room.ofReplies(request.source());
    requireSome(first);
    CalibrateRequest same = request.of(first.file(), first.labels().criterion());
    DuelSheet sheet = new DuelSheet(first, new HearingRoom(world, same, watcher).ofReplies(other));
    return new Calibrated(
        sheet.text(), sheet.json(), warnings(first.missing(), Optional.empty()), List.of(), true);
  }

  private Split split() {
    return ProjectBasics.of(world, new Problems()).split();
  }

  private PriceBook prices() {
    return ProjectBasics.of(world, new Problems()).evidence().prices();
  }

  private CalibrationFiles files() {
    return new CalibrationFiles(world, request);
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

  private static List<Problem> warnings(List<LabelledReply> missing, Optional<Problem> unheard) {
    List<Problem> warnings = new ArrayList<>(unheard.stream().toList());
    if (!missing.isEmpty()) {
      warnings.add(ofMissing(missing));
    }
    return warnings;
  }

  private static Problem ofMissing(List<LabelledReply> missing) {
    String named =
        missing.stream()
            .limit(NAMED)
            .map(reply -> reply.key().caseId() + " " + reply.key().text().brief())
            .collect(Collectors.joining(", "));
    return Problem.warning(
        "calibrate.missing-replies",
        missing.getFirst().labels().getFirst().place(),
        Numbers.count(missing.size(), "labelled reply")
            + " in no cassette, baseline or run of this project: "
            + named
            + (missing.size() > NAMED ? ", ..." : ""),
        "",
        "Nothing is known of these. Keep the run or record the version that gave them, or take"
            + " their labels out.");
  }
}
