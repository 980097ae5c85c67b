package wrenmoor.assistant.text;

import java.util.Map;

/**
 * A light stemmer: plural, {@code -ing}, {@code -ed}, {@code -ly} and a silent {@code e} go, double
 * consonants at the end become single. Enough to bring {@code cancelled} and {@code cancels}
 * together.
 */
final class Stem {
  private static final int SHORTEST = 3;
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("kept", "keep"),
          Map.entry("sent", "send"),
          Map.entry("lost", "lose"),
          Map.entry("broken", "break"),
          Map.entry("broke", "break"),
          Map.entry("paid", "pay"),
          Map.entry("bought", "buy"),
          Map.entry("sold", "sell"),
          Map.entry("left", "leave"),
          Map.entry("given", "give"),
          Map.entry("taken", "take"),
          Map.entry("took", "take"),
          Map.entry("stolen", "steal"),
          Map.entry("died", "die"),
          Map.entry("dies", "die"),
          Map.entry("came", "come"),
          Map.entry("began", "begin"),
          Map.entry("begun", "begin"),
          Map.entry("chosen", "choose"),
          Map.entry("held", "hold"),
          Map.entry("children", "child"),
          Map.entry("found", "find"),
          Map.entry("spent", "spend"),
          Map.entry("written", "write"));

  private Stem() {}

  static String of(String word) {
    if (word.length() <= SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    String stem = singular(IRREGULAR.getOrDefault(word, word));
    for (String ending : new String[] {"ing", "ed", "ly"}) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    if (stem.endsWith("e") && stem.length() > SHORTEST) {
      stem = stem.substring(0, stem.length() - 1);
    }
    int last = stem.length() - 1;
    boolean twice = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "aeiou".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
