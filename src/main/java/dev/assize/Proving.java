package dev.assize;

import dev.assize.OracleMatrix.Cell;
import dev.assize.OracleMatrix.Wrong;
import dev.assize.adversarial.Link;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.Selection;
import dev.assize.adversarial.nulls.NullSubject;
import dev.assize.adversarial.nulls.NullSubject.Known;
import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelClient;
import dev.assize.replay.Assignment;
import dev.assize.replay.OffTheRecord;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Caching;
import dev.assize.subject.Subject.Framing;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts perturbations to subjects whose verdicts are known, and sees whether the oracles find out.
 */
final class Proving {

  /** So many wrong verdicts are told one by one. */
  private static final int TOLD = 20;

  private final OffTheRecord stage;
  private final Checks checks = Checks.all();
  private final Subject subject =
      new Subject(
          "null",
          "null",
          "",
          JsonObject.EMPTY,
          "",
          JsonObject.EMPTY,
          new Framing.Bare(),
          Caching.VERSION_UNDECLARED,
          Digests.of("subject").part("null", "").digest());

  Proving(World world) {
    this.stage = new OffTheRecord(world.time());
  }

  OracleMatrix of(Selection selection, int count) {
    List<Judged> all =
        selection.waiting(count).toList().parallelStream()
            .flatMap(waiting -> judged(waiting.make()).stream())
            .toList();
    Map<Oracle, Map<NullSubject, Cell>> cells = new TreeMap<>();
    for (Judged each : all) {
      cells
          .computeIfAbsent(each.oracle(), oracle -> new TreeMap<>())
          .merge(each.subject(), each.cell(), Cell::and);
    }
    return new OracleMatrix(
        cells, all.stream().flatMap(each -> each.wrong().stream()).limit(TOLD).toList());
  }

  /** Every verdict on one case that is not the known one. */
  List<Wrong> wrong(Perturbation perturbation) {
    return judged(perturbation).stream().flatMap(each -> each.wrong().stream()).toList();
  }

  private record Judged(Oracle oracle, NullSubject subject, Cell cell, List<Wrong> wrong) {}

  private List<Judged> judged(Perturbation perturbation) {
    GoldenCase golden = perturbation.golden();
    Problems problems = new Problems();
    List<NamedCheck> decisive =
        checks.of(golden, problems).stream()
            .filter(check -> check.criterion().bearing() == Bearing.MUST)
            .toList();
    problems.orThrow();
    List<Judged> judged = new ArrayList<>();
    for (NullSubject each : NullSubject.values()) {
      for (ModelClient client : each.clients(perturbation)) {
        judged.add(judged(perturbation, golden, decisive, each, client));
      }
    }
    return judged;
  }

  private Judged judged(
      Perturbation perturbation,
      GoldenCase golden,
      List<NamedCheck> decisive,
      NullSubject who,
      ModelClient client) {
    Exhibit exhibit = new Exhibit(golden, new Prompt(List.of()), play(golden, client));
    TrialScorer scorer = new TrialScorer();
    List<String> told = new ArrayList<>();
    for (NamedCheck check : decisive) {
      if (check.examination() instanceof Check pure && scorer.state() != State.FAILED) {
        Verdict verdict = pure.judge(exhibit);
        scorer.add(check.criterion(), verdict);
        told.add(check.criterion().name() + ": " + words(verdict));
      }
    }
    boolean passed = scorer.state() == State.PASSED;
    Known known = who.known(perturbation);
    boolean isWrong = known == Known.PASSES && !passed || known == Known.FAILS && passed;
    Cell cell =
        new Cell(
            passed ? 1 : 0,
            passed ? 0 : 1,
            known == Known.PASSES ? 1 : 0,
            known == Known.FAILS ? 1 : 0,
            isWrong ? 1 : 0);
    List<Wrong> wrong =
        isWrong ? List.of(wrong(perturbation, who, passed ? "passed" : told.getLast())) : List.of();
    return new Judged(perturbation.oracle(), who, cell, wrong);
  }

  private Response play(GoldenCase golden, ModelClient client) {
    try {
      return stage.play(new Assignment(subject, golden, 1), client);
    } catch (InterruptedException e) {
      throw new IllegalStateException("an answer without thought waits for nobody", e);
    }
  }

  private static Wrong wrong(Perturbation perturbation, NullSubject who, String told) {
    return new Wrong(
        perturbation.oracle(),
        who,
        perturbation.id(),
        perturbation.chain().stream().map(Link::mutator).collect(Collectors.joining(" then ")),
        perturbation.parent().id(),
        told);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Graded graded -> graded.rationale().text();
      case Verdict.Preferred preferred -> preferred.rationale().text();
      case Verdict.Unscored unscored -> unscored.toString();
      case Verdict.Errored errored -> errored.toString();
    };
  }
}
