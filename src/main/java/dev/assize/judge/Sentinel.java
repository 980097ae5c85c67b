package dev.assize.judge;

import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A reply of which everybody knows what a judge must say of it, alone or beside another. It is put
 * to the judge among the replies of a run, to see that the judge still judges.
 *
 * @param caseId the golden case that it answers
 * @param other the reply that it stands beside; empty for a judge of one reply
 * @param criterion what the judge is watched by, in its own name for it
 * @param expected the known answer
 */
public record Sentinel(
    Place place,
    String id,
    Kind kind,
    String caseId,
    String reply,
    String other,
    String criterion,
    Expected expected) {

  /** Who gives the known answers, as criteria have it. */
  public static final String BY = "sentinel";

  /** Under which subject the replies to watch a judge stand in a journal. */
  public static String subject(String judge) {
    return BY + ":" + judge;
  }

  /** What everybody knows of a reply. */
  public enum Expected {
    PASS,
    FAIL,
    /** It is better than the other. */
    BETTER,
    /** The other is better. */
    WORSE,
    /** Neither is better. */
    EQUAL;

    /** As files have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
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
    Digests digests = Digests.of("sentinel").part("id", id).part("kind", kind.word());
    switch (expected) {
      case PASS -> digests.part("passes", "true");
      case FAIL -> digests.part("passes", "false");
      case BETTER, WORSE, EQUAL -> digests.part("expected", expected.word());
    }
    return new Criterion(BY, criterion, digests.digest(), Bearing.ADVISORY, BigDecimal.ONE);
  }

  /** The same as a verdict, labelled by its kind unless it passes. */
  public Verdict verdict() {
    return switch (expected) {
      case PASS -> Verdict.passed(id);
      case FAIL -> Verdict.failed(kind.name(), id);
      case BETTER -> new Preferred(Choice.FIRST, new Rationale(id, kind.name()));
      case WORSE -> new Preferred(Choice.SECOND, new Rationale(id, kind.name()));
      case EQUAL -> new Preferred(Choice.TIE, new Rationale(id, kind.name()));
    };
  }
}
