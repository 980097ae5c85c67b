package dev.assize;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.Census;
import dev.assize.cases.Lint;
import java.util.List;

/** Checks every file of a project. */
record Linting(World world) {

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
    if (!problems.hasErrors()) {
      new GateNeeds(docket.golden(), problems)
          .sizes(
              docket.project().gate(),
              () -> new LastSeen(world).of(BaselinePlanner.named(world, docket)));
    }
    return problems.all();
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
