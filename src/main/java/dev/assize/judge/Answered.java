package dev.assize.judge;

import dev.assize.provider.Exchange;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.function.Function;

/**
 * What came of asking a judge.
 *
 * @param <T> what its form of answer is read as
 */
public sealed interface Answered<T> {

  /** What is found, by what was read of its words. */
  default Verdict verdict(Function<T, Verdict> reading) {
    return switch (this) {
      case Heard<T> heard -> reading.apply(heard.read());
      case Silent<T> silent -> silent.verdict();
    };
  }

  /** All that it said, word for word; empty when it said nothing. */
  String raw();

  /** The calls it took, those of a second attempt included. */
  List<Exchange> exchanges();

  /**
   * It said something.
   *
   * @param read may be spoilt, wholly or in part
   */
  record Heard<T>(T read, String raw, List<Exchange> exchanges) implements Answered<T> {
    public Heard {
      exchanges = List.copyOf(exchanges);
    }
  }

  /**
   * A call brought no answer.
   *
   * @param verdict why, as an error
   */
  record Silent<T>(Verdict verdict, String raw, List<Exchange> exchanges) implements Answered<T> {
    public Silent {
      exchanges = List.copyOf(exchanges);
    }
  }
}
