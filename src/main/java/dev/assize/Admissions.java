package dev.assize;

import dev.assize.AdmissionFile.Found;
import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.PairAdmissionRule;
import dev.assize.judge.calibration.PairMeasurement;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.judge.calibration.ProbeResult;
import dev.assize.verdict.Criterion;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells whether a judge, or whoever else gave verdicts, is admitted today: by the file that {@code
 * assize calibrate} wrote beside it. An admission ends when the judge changes; where only the
 * labels have changed, it is worked out anew from the verdicts it rests on.
 */
final class Admissions {

  private final World world;
  private final ProjectBasics project;
  private final Map<Criterion, Warrant> known = new HashMap<>();

  Admissions(World world, ProjectBasics project) {
    this.world = world;
    this.project = project;
  }

  /**
   * Whether verdicts under the criterion may decide.
   *
   * @throws InvalidInput when a file of the admission is damaged
   */
  Warrant of(Criterion criterion) {
    return known.computeIfAbsent(criterion, this::find);
  }

  /**
   * Labels against verdicts, where whoever judges by the criterion was measured as it is now and
   * the labels are there; whether it is admitted or not.
   *
   * @throws InvalidInput when a file of the admission is damaged
   */
  Optional<Found> found(Criterion criterion) {
    AdmissionPaths paths =
        AdmissionPaths.kept(world.folder(), criterion, project.evidence().labels());
    if (!Files.isRegularFile(world.folder().resolve(paths.admission()))) {
      return Optional.empty();
    }
    AdmissionFile admission = AdmissionFile.read(world.folder(), paths);
    return admission.isOf(criterion) && admission.digest().equals(criterion.digest())
        ? labels(admission).flatMap(labels -> found(admission, labels, paths))
        : Optional.empty();
  }

  private Optional<Found> found(AdmissionFile file, LabelSet labels, AdmissionPaths paths) {
    if (labels.digest().equals(file.labelDigest())) {
      return Optional.of(file.found());
    }
    return switch (file.found()) {
      case Found.OfReplies replies -> {
        VerdictFile verdicts = VerdictFile.read(world.folder(), paths);
        yield verdicts.of().equals(file.digest())
            ? Optional.of(new Found.OfReplies(Measurement.of(labels, verdicts.rulings()).all()))
            : Optional.empty();
      }
      case Found.OfPairs pairs -> {
        PairVerdictFile verdicts = PairVerdictFile.read(world.folder(), paths);
        yield verdicts.of().equals(file.digest())
            ? Optional.of(new Found.OfPairs(PairMeasurement.of(labels, verdicts.rulings()).all()))
            : Optional.empty();
      }
    };
  }

  private Warrant find(Criterion criterion) {
    AdmissionPaths paths =
        AdmissionPaths.kept(world.folder(), criterion, project.evidence().labels());
    String remedy = remedy(paths);
    if (!Files.isRegularFile(world.folder().resolve(paths.admission()))) {
      return new Warrant.Unmeasured("nobody has measured " + criterion.by(), remedy);
    }
    AdmissionFile admission = AdmissionFile.read(world.folder(), paths);
    if (!admission.isOf(criterion)) {
      return new Warrant.Unmeasured(
          "nobody has measured " + criterion.name() + " by " + criterion.by(), remedy);
    }
    if (!admission.digest().equals(criterion.digest())) {
      return new Warrant.Unmeasured(
          criterion.by() + " has changed since it was measured on " + day(admission), remedy);
    }
    return labels(admission)
        .map(labels -> warrant(admission, labels, paths))
        .orElseGet(
            () ->
                new Warrant.Unmeasured(
                    "the labels of "
                        + criterion.by()
                        + ", "
                        + admission.labels()
                        + ", are not there as they were",
                    remedy));
  }

  private Warrant warrant(AdmissionFile file, LabelSet labels, AdmissionPaths paths) {
    boolean isAsThen = labels.digest().equals(file.labelDigest());
    return switch (file.found()) {
      case Found.OfReplies replies ->
          isAsThen
              ? warrant(file.admission(), new Warrant.Held(file.at()))
              : anew(file, labels, paths);
      case Found.OfPairs pairs ->
          isAsThen
              ? warrant(file.admission(), new Warrant.HeldOfPairs(file.at(), pairs.tally()))
              : anewOfPairs(file, labels, paths);
    };
  }

  private static Warrant warrant(Admission admission, Warrant held) {
    return switch (admission.standing()) {
      case ADMITTED -> held;
      case ADVISORY, REJECTED ->
          new Warrant.Denied(
              admission.standing(),
              admission.failing().stream()
                  .map(line -> line.name() + ": " + line.words())
                  .collect(Collectors.joining("; ")));
    };
  }

  private Warrant anew(AdmissionFile file, LabelSet labels, AdmissionPaths paths) {
    VerdictFile verdicts = VerdictFile.read(world.folder(), paths);
    return verdicts.of().equals(file.digest())
        ? warrant(
            AdmissionRule.of(
                Measurement.of(labels, verdicts.rulings()),
                ProbeResult.of(verdicts.probed(), labels)),
            new Warrant.Held(file.at()))
        : ofAnother(paths);
  }

  private Warrant anewOfPairs(AdmissionFile file, LabelSet labels, AdmissionPaths paths) {
    PairVerdictFile verdicts = PairVerdictFile.read(world.folder(), paths);
    PairMeasurement measured = PairMeasurement.of(labels, verdicts.rulings());
    return verdicts.of().equals(file.digest())
        ? warrant(
            PairAdmissionRule.of(measured, PairProbed.results(verdicts.probed(), labels)),
            new Warrant.HeldOfPairs(file.at(), measured.all()))
        : ofAnother(paths);
  }

  /** An admission and the verdicts of another judge come of two calibrations. */
  private static Warrant ofAnother(AdmissionPaths paths) {
    return new Warrant.Unmeasured(
        "its labels have changed since it was measured, and the verdicts in "
            + paths.verdicts()
            + " are not those of "
            + paths.admission(),
        remedy(paths));
  }

  private static String remedy(AdmissionPaths paths) {
    return "Measure it: " + paths.command();
  }

  private Optional<LabelSet> labels(AdmissionFile admission) {
    Problems problems = new Problems();
    List<Label> labels =
        LabelFile.read(world.folder(), admission.labels(), project.separator(), problems);
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(LabelSet.of(admission.criterion(), labels));
  }

  private static String day(AdmissionFile admission) {
    return admission.at().toString().substring(0, "2026-11-22".length());
  }
}
