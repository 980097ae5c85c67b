package dev.assize.judge.kinds;

import dev.assize.check.grounded.Grounds;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.Claim;
import dev.assize.judge.Vote;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The claims of a reply with what came of each, spans looked for where they are said to stand. */
record Findings(List<Found> claims) {

  private static final String NOT_FOUND = "NOT-FOUND";
  private static final String SUPPORTED = "SUPPORTED";
  private static final String UNREAD = "UNREAD";
  private static final int FEWEST_WORDS = 2;

  /**
   * One claim.
   *
   * @param finding what counts: a mark whose span does not stand there is {@code NOT-FOUND}
   * @param note what is wrong with the span; empty when nothing is
   */
  record Found(String claim, String finding, String span, String note) {}

  static Findings of(List<Claim> claims, Grounds grounds) {
    return new Findings(claims.stream().map(claim -> found(claim, grounds)).toList());
  }

  private static Found found(Claim claim, Grounds grounds) {
    return switch (claim.vote()) {
      case Vote.Spoilt spoilt -> new Found(claim.text(), UNREAD, "", spoilt.why());
      case Vote.Cast cast -> {
        String fault = cast.choice().equals(NOT_FOUND) ? "" : fault(cast.quote(), grounds);
        yield new Found(
            claim.text(),
            fault.isEmpty() ? cast.choice() : NOT_FOUND,
            cast.quote(),
            fault.isEmpty() ? "" : "said to be " + cast.choice() + ", but " + fault);
      }
    };
  }

  /** A word that stands in every text shows nothing. */
  private static String fault(String span, Grounds grounds) {
    if (span.isBlank()) {
      return "no span is named";
    }
    boolean isSpecific =
        span.strip().split("\\s+").length >= FEWEST_WORDS
            || span.chars().anyMatch(Character::isDigit);
    if (!isSpecific) {
      return "its span is a single word";
    }
    return grounds.hold(span) ? "" : "its span does not stand there";
  }

  private long count(String finding) {
    return claims.stream().filter(claim -> claim.finding().equals(finding)).count();
  }

  /** One claim that is not supported is enough to fail, whatever cannot be read beside it. */
  Verdict verdict(Empty empty) {
    if (claims.isEmpty()) {
      return switch (empty) {
        case PASSES -> Verdict.passed("the reply states nothing");
        case UNSCORED -> nothing();
      };
    }
    if (count(SUPPORTED) + count(UNREAD) < claims.size()) {
      return Verdict.failed(tally() + examples());
    }
    return count(UNREAD) > 0 ? unread() : Verdict.passed(tally());
  }

  /** What becomes of a reply without claims. */
  enum Empty {
    PASSES,
    UNSCORED
  }

  /** The share of the claims that are supported. */
  Verdict share() {
    if (claims.isEmpty()) {
      return nothing();
    }
    return count(UNREAD) > 0
        ? unread()
        : new Verdict.Graded(
            new Grade.Score((double) count(SUPPORTED) / claims.size()), Rationale.of(tally()));
  }

  private static Verdict nothing() {
    return new Verdict.Unscored(
        new Rationale("the reply states nothing", FaithfulnessJudge.NO_CLAIMS));
  }

  private Verdict unread() {
    return new Verdict.Unscored(
        new Rationale(
            count(UNREAD) + " of " + claims.size() + " claims without a verdict", Vote.UNPARSABLE));
  }

  private String tally() {
    return count(SUPPORTED)
        + " of "
        + claims.size()
        + (claims.size() == 1 ? " claim is" : " claims are")
        + " supported";
  }

  private String examples() {
    List<String> told = new ArrayList<>();
    for (Found claim : claims) {
      if (!claim.finding().equals(SUPPORTED) && !claim.finding().equals(UNREAD)) {
        told.add(
            claim.finding().toLowerCase(Locale.ROOT)
                + ": "
                + Rationale.quote(claim.claim())
                + (claim.note().isEmpty() ? "" : " (" + claim.note() + ")"));
      }
    }
    return "; " + String.join("; ", told);
  }

  /** The claims for readers, and word for word what the judge said. */
  String raw(String said) {
    List<JsonValue> all = new ArrayList<>();
    for (Found claim : claims) {
      all.add(
          JsonObject.of("claim", claim.claim())
              .put("finding", claim.finding())
              .optional("span", claim.span())
              .optional("note", claim.note())
              .object());
    }
    return Json.write(
        JsonObject.build().put("claims", new JsonArray(all)).put("said", said).object());
  }
}
