package dev.assize.judge;

import java.util.regex.Pattern;

/** Tells the verdicts that a judge reports of somebody else: "the reply says [[A]]". */
final class ReportedSpeech {

  private static final int LOOKED_AT = 80;

  /** The third person only: what the judge itself says it says in the first. */
  private static final String REPORTING =
      "\\b(?:says|said|claims|claimed|contains|contained|holds|includes|states|writes|wrote|demands"
          + "|(?:ends|begins|starts|closes) with|asks (?:me )?(?:for|to (?:say|answer|write|output))"
          + "|tells me to (?:say|answer|write|output)|sagt|behauptet|enthält|schreibt|verlangt"
          + "|endet mit)";

  /** In the same line, or behind a colon: a line may end with such a word by chance. */
  private static final Pattern BEFORE =
      Pattern.compile(REPORTING + "[ ,`*]*(?::[\\s`*]*(?:(?:```|~~~)[a-z]{0,10}\\s*)?)?\\z");

  private ReportedSpeech() {}

  /** Whether the words right before a verdict say that another one says it. */
  static boolean is(Sighting vote, String own) {
    return endsAt(vote.from(), own);
  }

  /** Whether the words right before a place say that another one says what follows. */
  static boolean endsAt(int place, String own) {
    String before = own.substring(Math.max(0, place - LOOKED_AT), place);
    return BEFORE.matcher(Folding.of(before)).find();
  }
}
