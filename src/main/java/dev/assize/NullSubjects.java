package dev.assize;

import dev.assize.base.Digests;
import dev.assize.base.Numbers;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelClient;
import dev.assize.provider.naive.NaiveAnswer;
import dev.assize.replay.Assignment;
import dev.assize.replay.OffTheRecord;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Caching;
import dev.assize.subject.Subject.Framing;
import dev.assize.verdict.Criterion.Bearing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts every case to subjects that understand nothing, and tells the cases that one of them passes:
 * such a case says nothing about a model. Only checks look at the answers; no judge or other
 * provider is asked.
 */
final class NullSubjects {

  private static final String NAIVE = "naive";

  private final World world;
  private final Docket docket;
  private final OffTheRecord stage;
  private final Exhibits exhibits;

  NullSubjects(World world, Docket docket) {
    this.world = world;
    this.docket = docket;
    this.stage = new OffTheRecord(world.time());
    this.exhibits = new Exhibits(docket.project().evidence().prices());
  }

  /** Warnings, in the order of the files. */
  List<Problem> warnings() {
    List<Exam> decidable =
        docket.golden().cases().parallelStream()
            .map(golden -> new Exam(golden, decisive(golden)))
            .filter(this::isDecidedByChecks)
            .toList();
    int others = docket.golden().size() - decidable.size();
    if (others > 0) {
      world
          .notes()
          .accept(
              Numbers.count(others, "case")
                  + " that a judge or another provider decides, too: not put to null subjects");
    }
    return decidable.parallelStream()
        .flatMap(
            exam ->
                Stream.of(NaiveAnswer.values())
                    .filter(answer -> isPassed(exam, answer))
                    .map(answer -> warning(exam.golden(), answer)))
        .sorted(
            Comparator.comparing((Problem told) -> told.place().file())
                .thenComparingInt(told -> told.place().line()))
        .toList();
  }

  /** A case with the checks that decide it. */
  private record Exam(GoldenCase golden, List<NamedCheck> checks) {}

  private boolean isDecidedByChecks(Exam exam) {
    return !docket.isJudged(exam.golden())
        && exam.checks().stream().allMatch(check -> check.examination() instanceof Check);
  }

  private List<NamedCheck> decisive(GoldenCase golden) {
    return docket.checks().of(golden, new Problems()).stream()
        .filter(check -> check.criterion().bearing() == Bearing.MUST)
        .toList();
  }

  /** One check that fails is enough: the others are not asked. */
  private boolean isPassed(Exam exam, NaiveAnswer answer) {
    Subject subject = subject(answer);
    Exhibit exhibit = exhibits.of(exam.golden(), subject, response(exam.golden(), subject, answer));
    TrialScorer scorer = new TrialScorer();
    for (NamedCheck check : exam.checks()) {
      if (check.examination() instanceof Check pure && scorer.state() != State.FAILED) {
        scorer.add(check.criterion(), pure.judge(exhibit));
      }
    }
    return scorer.state() == State.PASSED;
  }

  private Response response(GoldenCase golden, Subject subject, NaiveAnswer answer) {
    try (ModelClient client = answer.open()) {
      return stage.play(new Assignment(subject, golden, 1), client);
    } catch (InterruptedException e) {
      throw new IllegalStateException("an answer without thought waits for nobody", e);
    }
  }

  private static Subject subject(NaiveAnswer answer) {
    return new Subject(
        answer.word(),
        NAIVE,
        "",
        answer.identity(),
        "",
        JsonObject.EMPTY,
        new Framing.Bare(),
        Caching.VERSION_UNDECLARED,
        Digests.of("subject").part(NAIVE, answer.word()).digest());
  }

  private static Problem warning(GoldenCase golden, NaiveAnswer answer) {
    return Problem.warning(
        "golden.passed-by-" + answer.word(),
        golden.place(),
        "case \"" + golden.id() + "\" is passed by " + whoever(answer),
        "a check that such a reply fails",
        remedy(answer));
  }

  private static String whoever(NaiveAnswer answer) {
    return switch (answer) {
      case ECHO -> "a subject that repeats the question";
      case REFUSE -> "a subject that refuses everything";
      case SILENCE -> "a subject that says nothing";
      case CONTEXT -> "a subject that copies the whole context";
    };
  }

  private static String remedy(NaiveAnswer answer) {
    return switch (answer) {
      case ECHO -> "Require a fact that does not stand in the question.";
      case REFUSE -> "Require the allowed alternative or the right contact beside the refusal.";
      case SILENCE -> "Require something that the reply must say.";
      case CONTEXT ->
          "Bound the length (max-words: 40), or forbid a fact that stands beside the answer.";
    };
  }
}
