package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.report.SplitView.Gap;
import dev.assize.report.SplitView.Part;
import java.util.List;

/** Words for what open and sealed cases show. */
public final class SplitPhrases {

  private SplitPhrases() {}

  /** Each kind and the gap, a line each; nothing where all cases are open. */
  public static List<String> lines(SplitView split, Against against) {
    return switch (split) {
      case SplitView.AllOpen open -> List.of();
      case SplitView.Parted parted ->
          switch (against) {
            case Against.Nothing nothing ->
                List.of(alone("open", parted.open()), alone("sealed", parted.sealed()));
            case Against.Baseline baseline ->
                List.of(
                    part("open", parted.open()),
                    part("sealed", parted.sealed()),
                    "Gap: " + gap(parted.gap()));
          };
    };
  }

  /**
   * {@code 400 open cases: candidate 61.0 % (57.0 to 64.9), n 400; baseline ...; difference ...}.
   */
  private static String part(String kind, Part part) {
    String before =
        part.baseline().n() > 0 ? "; baseline " + RatePhrases.rate(part.baseline()) : "";
    return alone(kind, part) + before + "; difference " + Phrases.difference(part.difference());
  }

  private static String alone(String kind, Part part) {
    return Numbers.count(part.cases(), kind + " case")
        + ": candidate "
        + RatePhrases.rate(part.candidate());
  }

  /** What each kind shows in few words; nothing where all cases are open. */
  public static List<String> brief(SplitView split, Against against) {
    return switch (split) {
      case SplitView.AllOpen open -> List.of();
      case SplitView.Parted parted ->
          switch (against) {
            case Against.Nothing nothing ->
                List.of(
                    "open: " + RatePhrases.rate(parted.open().candidate()),
                    "sealed: " + RatePhrases.rate(parted.sealed().candidate()));
            case Against.Baseline baseline ->
                List.of(
                    "open: " + Phrases.difference(parted.open().difference()),
                    "sealed: " + Phrases.difference(parted.sealed().difference()),
                    "gap " + gap(parted.gap()));
          };
    };
  }

  /**
   * {@code -4.1 points (90 % interval -9.2 to +1.0), sealed minus open}, or why there is none; with
   * a warning where the candidate gained measurably less on sealed cases.
   */
  public static String gap(Gap gap) {
    return switch (gap) {
      case Gap.Unknown unknown -> "unknown: " + unknown.why();
      case Gap.Known known ->
          Numbers.signedPoints(known.value())
              + " points ("
              + Numbers.level(known.interval().level())
              + " interval "
              + Phrases.points(known.interval())
              + "), sealed minus open"
              + (known.isTelling()
                  ? ": measurably less on cases that nobody sees; was it tuned to the others?"
                  : "");
    };
  }
}
