package dev.assize.judge;

import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;

/**
 * What one answer of a judge comes to by one of its criteria.
 *
 * @param choice what it chose among what was offered, in the spelling of the offer; empty where it
 *     was not asked to choose, or nobody can read what it chose
 * @param quote what it quotes from the reply; empty when it names nothing
 * @param verdict the finding that a run would have
 * @param raw its words as a run keeps them
 */
public record Sense(Criterion criterion, String choice, String quote, Verdict verdict, String raw) {

  /** Of a vote. */
  public static Sense of(Criterion criterion, Vote vote, Verdict verdict, String raw) {
    return switch (vote) {
      case Vote.Cast cast -> new Sense(criterion, cast.choice(), cast.quote(), verdict, raw);
      case Vote.Spoilt spoilt -> new Sense(criterion, "", "", verdict, raw);
    };
  }
}
