package dev.assize;

import dev.assize.CalibrateRequest.Source;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.verdict.Criterion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps what a measurement found, and what it rests on, beside the judge or the labels. */
record CalibrationFiles(World world, CalibrateRequest request) {

  /** Writes what was found beside the judge, and what it rests on. */
  List<Path> kept(Qualified qualified) {
    if (request.source().file().isEmpty()) {
      return List.of();
    }
    Hearings hearings = qualified.hearings();
    AdmissionPaths paths = paths(named(hearings.maker()));
    Path admission = world.folder().resolve(paths.admission());
    Path verdicts = world.folder().resolve(paths.verdicts());
    VerdictFile.write(
        verdicts,
        hearings.maker(),
        hearings.heard().stream().map(Heard::ruling).toList(),
        qualified.probed());
    AdmissionFile.write(admission, qualified, world.time().instant());
    return List.of(admission, verdicts);
  }

  /** Checks have no name but what somebody gives their files. */
  private Maker named(Maker maker) {
    return maker.by().equals(Criterion.CHECK) ? maker.by(request.source().file()) : maker;
  }

  /** Why nothing may be written of who is no judge of the project and is called like one. */
  Optional<Problem> taken(Maker maker) {
    if (request.source() instanceof Source.OfJudge || request.source().file().isEmpty()) {
      return Optional.empty();
    }
    AdmissionPaths paths = paths(named(maker));
    return Incumbent.of(world.folder(), basics(), paths)
        .flatMap(judge -> judge.against(maker, paths));
  }

  private AdmissionPaths paths(Maker maker) {
    return AdmissionPaths.of(maker, basics().evidence().labels());
  }

  /** The same of a judge of pairs. */
  List<Path> kept(QualifiedPairs qualified, List<PairProbed> probed) {
    Maker maker = qualified.hearings().asked().maker();
    AdmissionPaths paths = paths(maker);
    Path admission = world.folder().resolve(paths.admission());
    Path verdicts = world.folder().resolve(paths.verdicts());
    PairVerdictFile.write(
        verdicts,
        maker,
        qualified.hearings().heard().stream().map(PairHearings.Heard::ruling).toList(),
        probed);
    AdmissionFile.write(admission, qualified, world.time().instant());
    return List.of(admission, verdicts);
  }

  private ProjectBasics basics() {
    return ProjectBasics.of(world, new Problems());
  }
}
