package dev.assize;

import dev.assize.base.Digests;
import dev.assize.base.Numbers;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  NullSubjects(World world, Docket docket) {
    this.world = world;
    this.docket = docket;
    this.stage = new OffTheRecord(world.time());
  }

  /** Warnings, in the order of the files. */
  List<Problem> warnings() {
    List<GoldenCase> decidable =
        docket.golden().cases().stream().filter(this::isDecidedByChecks).toList();
    int others = docket.golden().size() - decidable.size();
    if (others > 0) {
      world
          .notes()
          .accept(
              Numbers.count(others, "case")
                  + " that a judge or another provider decides, too: not put to null subjects");
    }
    return decidable.parallelStream()
        .flatMap(golden -> passed(golden).stream().map(answer -> warning(golden, answer)))
        .sorted(
            Comparator.comparing((Problem told) -> told.place().file())
                .thenComparingInt(told -> told.place().line()))
        .toList();
  }

  private boolean isDecidedByChecks(GoldenCase golden) {
    return golden.expectation().criteria().isEmpty()
        && decisive(golden).stream().allMatch(check -> check.examination() instanceof Check);
  }

  private List<NamedCheck> decisive(GoldenCase golden) {
    return docket.checks().of(golden, new Problems()).stream()
        .filter(check -> check.criterion().bearing() == Bearing.MUST)
        .toList();
  }

  private List<NaiveAnswer> passed(GoldenCase golden) {
    List<NamedCheck> checks = decisive(golden);
    List<NaiveAnswer> passed = new ArrayList<>();
    for (NaiveAnswer answer : NaiveAnswer.values()) {
      Subject subject = subject(answer);
      Response response = response(golden, subject, answer);
      TrialScorer scorer = new TrialScorer();
      for (NamedCheck check : checks) {
        if (check.examination() instanceof Check pure) {
          scorer.add(check.criterion(), pure.judge(Exhibits.of(golden, subject, response)));
        }
      }
      if (scorer.state() == State.PASSED) {
        passed.add(answer);
      }
    }
    return passed;
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
