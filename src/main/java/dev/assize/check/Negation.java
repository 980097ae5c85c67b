package dev.assize.check;

import dev.assize.provider.ModelClient;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Errored;
import dev.assize.verdict.Verdict.Graded;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Unscored;

/** Turns a finding round; what has no opposite stays unscored. */
final class Negation {

  private Negation() {}

  static Examination of(Examination examination) {
    return switch (examination) {
      case TextCheck check -> new OfText(check);
      case ToolCheck check -> (ToolCheck) exhibit -> turn(check.judge(exhibit));
      case Check check -> (Check) exhibit -> turn(check.judge(exhibit));
      case CalledCheck called -> new Call(called);
    };
  }

  private static Verdict turn(Verdict verdict) {
    return switch (verdict) {
      case Graded graded -> turn(graded);
      case Preferred preferred -> preferred;
      case Unscored unscored -> unscored;
      case Errored errored -> errored;
    };
  }

  private static Verdict turn(Graded graded) {
    return switch (graded.grade()) {
      case Grade.PassFail it ->
          // A label names what was found; of the opposite it would not be true.
          new Graded(new Grade.PassFail(!it.passed()), Rationale.of(graded.rationale().text()));
      case Grade.Score score ->
          Verdict.unscored("\"not\" has no meaning for a score: " + graded.rationale().text());
      case Grade.Label label ->
          Verdict.unscored("\"not\" has no meaning for a label: " + graded.rationale().text());
    };
  }

  private record OfText(TextCheck check) implements TextCheck {
    @Override
    public Verdict judge(String text) {
      return turn(check.judge(text));
    }

    @Override
    public Verdict judge(Exhibit exhibit) {
      return turn(check.judge(exhibit));
    }
  }

  private record Call(CalledCheck called) implements CalledCheck {
    @Override
    public String provider() {
      return called.provider();
    }

    @Override
    public String kind() {
      return called.kind();
    }

    @Override
    public Told ask(Exhibit exhibit, ModelClient client) throws InterruptedException {
      Told answer = called.ask(exhibit, client);
      return new Told(turn(answer.verdict()), answer.raw());
    }
  }
}
