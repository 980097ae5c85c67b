package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.project.Project;
import dev.assize.verdict.Criterion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A judge of the project, to whom files of an admission belong. Verdicts of others may bear its
 * name: what is measured of them would end what is known of the judge.
 */
record Incumbent(Path folder, ProjectBasics project, String name) {

  /** The judge whose files these are; empty where they are nobody's. */
  static Optional<Incumbent> of(Path folder, ProjectBasics project, AdmissionPaths paths) {
    return project.judges().keySet().stream()
        .filter(name -> paths.areOf(LabelFiles.JUDGE + name, project.evidence().labels()))
        .map(name -> new Incumbent(folder, project, name))
        .findFirst();
  }

  /** Why nothing may be written of the maker; empty where nothing of the judge's is lost. */
  Optional<Problem> against(Maker maker, AdmissionPaths paths) {
    List<Criterion> own =
        JudgeFiles.one(name, folder, project.judges(), new Problems()).stream()
            .flatMap(judge -> judge.criteria().stream())
            .toList();
    boolean isSame = own.stream().anyMatch(each -> each.digest().equals(maker.digest()));
    return isSame
        ? Optional.empty()
        : Stream.concat(Stream.of(paths), own.stream().flatMap(each -> lost(each, maker)))
            .filter(file -> Files.isRegularFile(folder.resolve(file.admission())))
            .filter(file -> !isOf(maker, file))
            .findFirst()
            .map(file -> problem(maker, file));
  }

  /** What would no longer be found, as files of one criterion go before those of the judge. */
  private Stream<AdmissionPaths> lost(Criterion criterion, Maker maker) {
    return criterion.name().equals(maker.criterion())
        ? Stream.of(AdmissionPaths.kept(folder, criterion, project.evidence().labels()))
        : Stream.empty();
  }

  private boolean isOf(Maker maker, AdmissionPaths file) {
    try {
      return AdmissionFile.read(folder, file).digest().equals(maker.digest());
    } catch (InvalidInput unreadable) {
      return false;
    }
  }

  private Problem problem(Maker maker, AdmissionPaths file) {
    return Problem.warning(
        "calibrate.another-judge",
        Place.of(file.admission()),
        "it belongs to the judge \""
            + name
            + "\" of "
            + Project.FILE
            + ", and these verdicts ("
            + maker.words()
            + ") are not that judge's: nothing is written",
        "a name of its own for each maker of verdicts",
        "Import them under another name (by), or measure the judge itself: assize calibrate "
            + name);
  }
}
