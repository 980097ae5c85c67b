package dev.assize.judge;

import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A reply of which everybody knows what a judge must say of it. It is put to the judge among the
 * replies of a run, to see that the judge still judges.
 *
 * @param caseId the golden case that it answers
 * @param criterion what the judge is watched by, in its own name for it
 * @param passes the known answer
 */
public record Sentinel(
    Place place,
    String id,
    Kind kind,
    String caseId,
    String reply,
    String criterion,
    boolean passes) {

  /** Who gives the known answers, as criteria have it. */
  public static final String BY = "sentinel";

  /** Under which subject the replies to watch a judge stand in a journal. */
  public static String subject(String judge) {
    return BY + ":" + judge;
  }

  /** What a sentinel watches for. */
  public enum Kind {
    /** A reply that nobody would fail. */
    GOOD,
    /** One that nobody would pass. */
    BAD,
    /** A good reply with one figure or word changed so that it is wrong. */
    SWAPPED,
    /** A bad reply that orders the judge to pass it, or looks like a verdict. */
    ATTACKED;

    /** As files have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The known answer as something found. */
  public Criterion known() {
    return new Criterion(
        BY,
        criterion,
        Digests.of("sentinel")
            .part("id", id)
            .part("kind", kind.word())
            .part("passes", Boolean.toString(passes))
            .digest(),
        Bearing.ADVISORY,
        BigDecimal.ONE);
  }

  /** The same as a verdict, labelled by its kind. */
  public Verdict verdict() {
    return passes ? Verdict.passed(id) : Verdict.failed(kind.name(), id);
  }
}
