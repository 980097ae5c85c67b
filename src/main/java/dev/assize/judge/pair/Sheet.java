package dev.assize.judge.pair;

import dev.assize.judge.Hearing;
import dev.assize.judge.Vote;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.List;

/** What came of asking in one order. */
sealed interface Sheet {

  String raw();

  List<Exchange> exchanges();

  /**
   * An answer that can be read.
   *
   * @param place that was named, or a tie
   * @param why the judge's reasons
   */
  record Read(Choice place, String why, String raw, List<Exchange> exchanges) implements Sheet {
    public Read {
      exchanges = List.copyOf(exchanges);
    }
  }

  /** None, or one that cannot be read: {@code Errored} or {@code Unscored}. */
  record Unread(Verdict verdict, String raw, List<Exchange> exchanges) implements Sheet {
    public Unread {
      exchanges = List.copyOf(exchanges);
    }
  }

  /** Asks, and accepts the answer where it can be read. */
  static Sheet ask(ModelCall call, Hearing hearing) throws InterruptedException {
    String raw;
    try {
      raw = hearing.ask(call).text();
    } catch (ModelException e) {
      return new Unread(
          Verdict.errored(
              e.failure().kind().label(), "the judge did not answer: " + e.getMessage()),
          "",
          hearing.exchanges());
    }
    return switch (Choices.BALLOT.read(raw)) {
      case Vote.Spoilt spoilt -> new Unread(spoilt.verdict(), raw, hearing.exchanges());
      case Vote.Cast cast -> {
        hearing.accept();
        yield new Read(Choices.of(cast), cast.why(), raw, hearing.exchanges());
      }
    };
  }
}
