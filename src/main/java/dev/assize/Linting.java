package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.Census;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenFiles;
import dev.assize.cases.Lint;
import dev.assize.judge.Label;
import dev.assize.project.GoldenSettings;
import dev.assize.project.Project;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks every file of a project. */
record Linting(World world) {

  private static final int NAMED = 5;

  /** Errors and warnings, in the order of the files. */
  List<Problem> problems() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    Lint.inspect(docket.golden(), world.today(), problems);
    // Each case by itself, on all processors; told in the order of the cases.
    docket.golden().cases().parallelStream()
        .map(docket.checks()::conflicts)
        .toList()
        .forEach(problems::addAll);
    new QuarantineNeeds(docket.project().quarantine(), problems)
        .ages(docket.golden(), world.today());
    new Accepting(world).inspect(problems);
    new CommittedBaselines(world).inspect(problems);
    labelled(docket, problems);
    new JudgePapers(world.folder(), docket, problems).inspect();
    if (!problems.hasErrors()) {
      new Parents(docket.golden(), problems).inspect();
      new GateNeeds(docket.golden(), problems)
          .sizes(
              docket.project().gate(),
              () -> new LastSeen(world).of(BaselinePlanner.named(world, docket)));
    }
    return problems.all();
  }

  /**
   * Labels of cases that are not there measure nothing here. Projects may share a file of labels,
   * so it is no error; and a case whose row is faulty may be there.
   */
  private void labelled(Docket docket, Problems problems) {
    GoldenSettings golden = docket.project().golden();
    Set<String> known =
        docket.golden().cases().stream().map(GoldenCase::id).collect(Collectors.toSet());
    Predicate<String> mayExist = problems.hasErrors() ? mentioned(golden) : id -> false;
    docket.labels().stream()
        .map(labels -> LabelDesk.unknown(labels, known))
        .map(labels -> labels.stream().filter(each -> !mayExist.test(each.caseId())).toList())
        .filter(labels -> !labels.isEmpty())
        .forEach(labels -> tellUnknown(labels, known, problems));
  }

  private static void tellUnknown(List<Label> labels, Set<String> known, Problems problems) {
    String named =
        labels.stream()
            .limit(NAMED)
            .map(each -> each.caseId() + " (line " + each.place().line() + ")")
            .collect(Collectors.joining(", "));
    problems.warning(
        "labels.unknown-cases",
        labels.getFirst().place(),
        Numbers.count(labels.size(), "case")
            + " with labels and not in the golden set: "
            + named
            + (labels.size() > NAMED ? ", ..." : ""),
        "ids of golden cases",
        Suggestion.near(labels.getFirst().caseId(), known)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Such labels measure nobody here."));
  }

  private Predicate<String> mentioned(GoldenSettings golden) {
    return GoldenMentions.in(
        GoldenFiles.matching(world.folder(), golden.files(), Place.of(Project.FILE), new Problems())
            .stream()
            .map(world.folder()::resolve)
            .toList());
  }

  /** Warnings of the cases that a subject passes which understands nothing. */
  List<Problem> nullSubjects() {
    return new NullSubjects(world, faultless()).warnings();
  }

  /** What the golden set consists of, as plain text. */
  String census() {
    Docket docket = faultless();
    return CensusSheet.of(Census.of(docket.golden(), docket.project().golden().split()));
  }

  private Docket faultless() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    return docket;
  }
}
