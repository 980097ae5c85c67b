package dev.assize.regression;

import dev.assize.base.Digest;
import dev.assize.score.Amount;
import dev.assize.score.Amounts;
import dev.assize.score.Judgements;
import dev.assize.score.Opinionated;
import dev.assize.score.Preferences;
import dev.assize.score.Ratings;
import dev.assize.score.Scale;
import dev.assize.score.Testimony;
import java.util.Map;
import java.util.Set;

/**
 * A measure that is read off the stored replies and verdicts themselves: what a reply took, how
 * somebody rated it, which of two somebody preferred. Direction and unit are its own.
 */
public sealed interface Observed extends Measure {

  /**
   * Reads both sides.
   *
   * @param inputs what was asked, by the id of each case that is paired
   */
  Observations observe(Testimony baseline, Testimony candidate, Map<String, Digest> inputs);

  /** What of many amounts is compared. */
  enum Part {
    /** The mean of the cases' own ratios. */
    EACH(""),
    /** What all but the largest twentieth stay within. */
    P95(" p95");

    private final String words;

    Part(String words) {
      this.words = words;
    }
  }

  /** What a reply took: less is better. */
  record Took(Amount amount, Part part) implements Observed {

    /** Case by case. */
    public Took(Amount amount) {
      this(amount, Part.EACH);
    }

    @Override
    public String words() {
      return amount.words() + part.words;
    }

    @Override
    public Unit unit() {
      return switch (amount) {
        case LATENCY -> new Unit.Ratio("slower", "faster");
        case COST -> new Unit.Ratio("dearer", "cheaper");
        case TOKENS_IN, TOKENS_OUT -> new Unit.Ratio("more", "less");
      };
    }

    @Override
    public Observations observe(
        Testimony baseline, Testimony candidate, Map<String, Digest> inputs) {
      ObservedAmounts amounts =
          new ObservedAmounts(
              this, Amounts.of(amount, baseline, inputs), Amounts.of(amount, candidate, inputs));
      return amount == Amount.LATENCY
          ? Sitting.guarding(amounts, baseline.journal().name(), candidate.journal().name())
          : amounts;
    }
  }

  /** How somebody rated the replies of both sides on a scale. */
  record Rated(Opinionated who, Scale scale) implements Observed {
    @Override
    public String words() {
      return "rating " + who.words();
    }

    @Override
    public Unit unit() {
      return new Unit.Steps(scale);
    }

    @Override
    public Observations observe(
        Testimony baseline, Testimony candidate, Map<String, Digest> inputs) {
      Ratings before = Ratings.of(who, scale, baseline, inputs);
      Ratings after = Ratings.of(who, scale, candidate, inputs);
      return new ObservedOpinions(
          "a rating " + who.words(),
          before::of,
          after::of,
          ObservedOpinions.union(before.strange(), after.strange()));
    }
  }

  /** Whether somebody passed the replies of both sides. */
  record Judged(Opinionated who) implements Observed {
    @Override
    public String words() {
      return "judged " + who.words();
    }

    @Override
    public Unit unit() {
      return new Unit.Points();
    }

    @Override
    public Observations observe(
        Testimony baseline, Testimony candidate, Map<String, Digest> inputs) {
      Judgements before = Judgements.of(who, baseline, inputs);
      Judgements after = Judgements.of(who, candidate, inputs);
      return new ObservedOpinions("a verdict " + who.words(), before::of, after::of, Set.of());
    }
  }

  /** Which of two replies somebody preferred: wins less losses of the candidate. */
  record Preferred(Opinionated who) implements Observed {
    @Override
    public String words() {
      return "preference " + who.words();
    }

    @Override
    public Unit unit() {
      return new Unit.Points();
    }

    @Override
    public Observations observe(
        Testimony baseline, Testimony candidate, Map<String, Digest> inputs) {
      return new ObservedPreferences(who, Preferences.of(who, candidate, baseline, inputs));
    }
  }
}
