package dev.assize.score;

import dev.assize.base.Usage;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.PriceBook;
import dev.assize.run.Trial;

/** What a reply took, as a positive amount; less is better. */
public enum Amount {
  /**
   * How long the replies of all rounds took together, in seconds, without queueing. Only fresh
   * replies tell it: what a cache or a cassette gives back was timed on another day.
   */
  LATENCY("latency") {
    @Override
    Taken in(Trial trial, PriceBook prices) {
      double seconds = 0;
      for (Exchange exchange : trial.response().exchanges()) {
        if (exchange.source() == Source.CACHE || exchange.source() == Source.CASSETTE) {
          return new Taken.Absent("replies from the " + exchange.source().word());
        }
        if (exchange.outcome() instanceof ModelReply reply) {
          seconds += reply.latency().toNanos() / 1e9;
        }
      }
      return Taken.of(seconds, "replies without a latency");
    }
  },

  /**
   * Money for the subject's calls, those that failed on the way included. Recorded replies tell it
   * as well as fresh ones: the tokens are evidence, and the price is today's.
   */
  COST("cost") {
    @Override
    Taken in(Trial trial, PriceBook prices) {
      return Outlay.of(trial.response(), prices);
    }
  },

  /** Tokens of the subject's questions, by the provider's count. */
  TOKENS_IN("tokens in") {
    @Override
    Taken in(Trial trial, PriceBook prices) {
      return Outlay.tokens(trial.response(), Usage.Kind.INPUT);
    }
  },

  /** Tokens of the subject's replies, by the provider's count. */
  TOKENS_OUT("tokens out") {
    @Override
    Taken in(Trial trial, PriceBook prices) {
      return Outlay.tokens(trial.response(), Usage.Kind.OUTPUT);
    }
  };

  private final String words;

  Amount(String words) {
    this.words = words;
  }

  /** As rules and reports name it. */
  public String words() {
    return words;
  }

  /** What one trial took; an error took nothing that could be compared. */
  public Taken of(Trial trial, PriceBook prices) {
    return trial.response().reply().isEmpty()
        ? new Taken.Absent("trials without a reply")
        : in(trial, prices);
  }

  abstract Taken in(Trial trial, PriceBook prices);
}
