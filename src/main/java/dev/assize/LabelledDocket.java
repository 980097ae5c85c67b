package dev.assize;

import dev.assize.CalibrateRequest.Source;
import dev.assize.LabelDesk.Sheaf;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A project, and the labels that a source of verdicts is held against, both without a fault. */
record LabelledDocket(World world, Docket docket, Sheaf sheaf) {

  /**
   * Reads both.
   *
   * @param maker whose labels they are, as criteria have it; empty where only a file tells
   * @throws InvalidInput with every fault of the project and the labels
   */
  static LabelledDocket of(World world, CalibrateRequest request, String maker) {
    Problems problems = new Problems();
    Problems ofLabels = new Problems();
    ProjectBasics basics = ProjectBasics.of(world, new Problems());
    Sheaf sheaf =
        new LabelDesk(world, basics.separator(), basics.evidence().labels())
            .read(request.labels(), maker, ofLabels);
    Set<String> cases =
        sheaf.labels().stream().map(label -> label.caseId()).collect(Collectors.toSet());
    Docket docket = DocketReader.read(world, problems, each -> cases.contains(each.id()));
    // The project's own labels have been read with it.
    ofLabels.all().stream()
        .filter(problem -> !problems.all().contains(problem))
        .toList()
        .forEach(problems::add);
    Set<String> known =
        docket.golden().cases().stream().map(GoldenCase::id).collect(Collectors.toSet());
    if (!known.isEmpty()) {
      LabelDesk.tellUnknown(sheaf.labels(), known, problems);
    }
    problems.orThrow();
    return new LabelledDocket(world, docket, sheaf);
  }

  /**
   * The same for a judge: one that is not there has no labels either, which is not what is wrong.
   */
  static LabelledDocket of(World world, CalibrateRequest request, Source.OfJudge asked) {
    Set<String> declared = ProjectBasics.of(world, new Problems()).judges().keySet();
    if (!declared.isEmpty() && !declared.contains(asked.name())) {
      throw unknown(asked.name(), declared);
    }
    return of(world, request, LabelFiles.JUDGE + asked.name());
  }

  Judge judge(String name) {
    return Optional.ofNullable(docket.judges().get(name))
        .orElseThrow(() -> unknown(name, docket.judges().keySet()));
  }

  private static InvalidInput unknown(String name, Set<String> declared) {
    return InvalidInput.of(
        "calibrate.unknown-judge",
        Place.of("calibrate"),
        "no judge \"" + name + "\"",
        "a name under judges: in " + Project.FILE + ", or --check, or --run with --by",
        declared.isEmpty() ? "Declare it there." : Suggestion.remedy(name, declared));
  }

  Audience audience(CalibrateRequest request, RunWatcher watcher) {
    return new Audience(
        world,
        docket,
        new Audience.Manner(
            request.settings().apply(docket.project().run()), request.memory(), watcher));
  }

  Exhibits exhibits() {
    return new Exhibits(docket.project().evidence().prices());
  }

  /** The texts of the labelled replies, as far as they are anywhere. */
  Map<LabelledReply.Key, FoundReplies.Found> found(LabelSet labels) {
    return FoundReplies.in(
        world, docket, labels.replies().stream().map(LabelledReply::key).toList());
  }

  /** The others. */
  static List<LabelledReply> missing(
      LabelSet labels, Map<LabelledReply.Key, FoundReplies.Found> found) {
    return labels.replies().stream().filter(reply -> !found.containsKey(reply.key())).toList();
  }
}
