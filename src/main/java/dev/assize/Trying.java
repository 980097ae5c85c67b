package dev.assize;

import dev.assize.Rehearsal.Rehearsed;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.replay.Assignment;
import dev.assize.subject.Subject;
import java.util.Comparator;
import java.util.List;

/** Puts one golden case to subjects and shows what comes of it; no run is made. */
final class Trying {

  private static final int TRIAL = 1;

  private final World world;

  Trying(World world) {
    this.world = world;
  }

  /**
   * Tries the case.
   *
   * @param wanted subjects of the matrix; empty for all, the baseline first
   */
  Tried of(String caseId, List<String> wanted) {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems, each -> each.id().equals(caseId));
    problems.orThrow();
    GoldenCase golden = KnownCase.of(caseId, docket.golden().cases(), Place.of("try"));
    List<Subject> subjects = Subjects.chosen(docket, wanted, problems);
    problems.orThrow();
    String baseline = Baselines.write(docket.project().baseline());
    List<Assignment> assignments =
        subjects.stream()
            .sorted(Comparator.comparing(subject -> !subject.id().equals(baseline)))
            .map(subject -> new Assignment(subject, golden, TRIAL))
            .toList();
    List<Rehearsed> played =
        new Rehearsal(world, docket, docket.project().run(), RunRequest.Memory.USED)
            .play(assignments);
    List<Problem> unanswered =
        played.stream().flatMap(each -> Unanswered.in(each).stream()).toList();
    return new Tried(played.stream().map(TrySheet::of).toList(), unanswered);
  }
}
