package dev.assize;

import dev.assize.Rehearsal.Rehearsed;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Failure;
import dev.assize.replay.Assignment;
import dev.assize.replay.CassetteMode;
import dev.assize.subject.Subject;
import java.util.ArrayList;
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
    Docket docket = DocketReader.read(world, problems);
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
    List<Problem> unanswered = new ArrayList<>();
    for (Rehearsed each : played) {
      each.trial().response().failure().ifPresent(why -> unanswered.add(unanswered(each, why)));
    }
    return new Tried(played.stream().map(TrySheet::of).toList(), unanswered);
  }

  private static Problem unanswered(Rehearsed tried, Failure why) {
    String subject = tried.assignment().subject().id();
    String caseId = tried.assignment().golden().id();
    boolean isMissing = why.kind() == Failure.Kind.CASSETTE_MISS;
    return Problem.error(
        isMissing ? "try.not-recorded" : "try.no-reply",
        tried.assignment().golden().place(),
        subject
            + " gave no reply to "
            + caseId
            + ": "
            + (isMissing ? "it is not recorded" : why.kind().word() + ", " + why.message()),
        "a recorded reply, or an endpoint that answers",
        "Record it: assize run --mode "
            + CassetteMode.RECORD.word()
            + " --case "
            + caseId
            + " --subject "
            + subject
            + (isMissing ? "; why it is not found: assize explain-miss " + caseId : ""));
  }
}
