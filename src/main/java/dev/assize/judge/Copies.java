package dev.assize.judge;

import dev.assize.base.Once;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which verdicts a judge took over from what it was shown: a reply that holds a verdict must
 * not give its own grade by being repeated.
 */
final class Copies {

  /** The letters beside a verdict by which a copy is known: nobody else says the same. */
  private static final int TELLING = 32;

  private static final int LOOKED_AT = 48;

  /** Whoever shows one verdict more often than this shows nothing else. */
  private static final int MOST = 500;

  private final String raw;
  private final Once<String> shown;
  private final StringBuilder bare = new StringBuilder();
  private final BitSet begins = new BitSet();
  private final Map<String, List<Integer>> places = new HashMap<>();

  /**
   * @param shown to the judge as data; empty when nobody knows
   */
  Copies(String shown) {
    this.shown = Once.of(() -> plain(shown));
    this.raw = shown;
    shown.lines().map(Copies::bare).filter(line -> !line.isEmpty()).forEach(this::add);
  }

  private void add(String line) {
    bare.append(bare.isEmpty() ? "" : " ");
    begins.set(bare.length());
    bare.append(line);
  }

  /**
   * Whether a verdict stands there together with words beside it: many of them, or few that begin a
   * line or sentence there, or none where the judge says that it repeats what it was shown.
   */
  boolean repeat(Sighting vote, String own) {
    String verdict = Dress.offStops(bare(verdict(vote, own)));
    String before = before(vote.from(), own);
    String behind = behind(vote.to(), own);
    return !verdict.isEmpty()
        && places.computeIfAbsent(verdict, this::places).stream()
            .anyMatch(
                at ->
                    isLedTo(at, before)
                        || isFollowed(at + verdict.length(), behind)
                        || begins.get(at) && Introductions.endAt(vote.from(), own));
  }

  private List<Integer> places(String verdict) {
    List<Integer> found = new ArrayList<>();
    int at = bare.indexOf(verdict);
    while (at >= 0 && found.size() < MOST) {
      if (isEdge(at - 1) && isEdge(at + verdict.length())) {
        found.add(at);
      }
      at = bare.indexOf(verdict, at + 1);
    }
    return found;
  }

  /** Whether nothing or no part of a word stands there. */
  private boolean isEdge(int at) {
    return at < 0 || at >= bare.length() || !Character.isLetterOrDigit(bare.charAt(at));
  }

  /** Compares backwards, as far as both say the same. */
  private boolean isLedTo(int at, String before) {
    int there = at - 1;
    int here = before.length() - 1;
    while (there >= 0 && bare.charAt(there) == ' ') {
      there--;
    }
    int end = there;
    while (here >= 0 && there >= 0 && before.charAt(here) == bare.charAt(there)) {
      boolean isWord = here == 0 || before.charAt(here - 1) == ' ' || isEdge(there - 1);
      if (isWord && (end - there + 1 >= TELLING || isBegun(there))) {
        return true;
      }
      here--;
      there--;
    }
    return false;
  }

  /** Whether a line or sentence begins there. */
  private boolean isBegun(int at) {
    return Character.isLetterOrDigit(bare.charAt(at))
        && (begins.get(at)
            || at > 1 && bare.charAt(at - 1) == ' ' && ".!?:".indexOf(bare.charAt(at - 2)) >= 0);
  }

  /** Whether the words behind a verdict are the same, to the end if they are few. */
  private boolean isFollowed(int end, String behind) {
    int there = end;
    while (there < bare.length() && " .,;!".indexOf(bare.charAt(there)) >= 0) {
      there++;
    }
    boolean isSame = !behind.isEmpty() && bare.indexOf(behind, there) == there;
    return isSame && (behind.length() >= TELLING || there + behind.length() == bare.length());
  }

  /** The last letters before a place, however many blanks part them. */
  private static String before(int place, String own) {
    int from = place;
    for (int letters = 0; from > 0 && letters < LOOKED_AT; from--) {
      letters += Character.isWhitespace(own.charAt(from - 1)) ? 0 : 1;
    }
    return bare(own.substring(from, place));
  }

  private static String behind(int place, String own) {
    int to = place;
    for (int letters = 0; to < own.length() && letters < LOOKED_AT; to++) {
      letters += Character.isWhitespace(own.charAt(to)) ? 0 : 1;
    }
    return bare(own.substring(place, to)).replaceFirst("^[ .,;!]+", "");
  }

  /** Whether a verdict stands there at all, in the same dress; a bare word only as a line. */
  boolean hold(Sighting vote, String own) {
    String words = plain(verdict(vote, own));
    boolean isBare = words.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ');
    return isBare
        ? raw.lines().anyMatch(line -> plain(line).equals(words))
        : shown.get().contains(words);
  }

  /** Whether words stand there, however they are set. */
  boolean hold(String words) {
    String sought = plain(words);
    return !sought.isEmpty() && shown.get().contains(sought);
  }

  private static String verdict(Sighting vote, String own) {
    return own.substring(vote.from(), vote.to());
  }

  private static String plain(String text) {
    return Folding.words(Folding.of(text));
  }

  /** Without emphasis and fences, too. */
  private static String bare(String text) {
    String folded = Folding.of(text).replace("```json", "");
    return Folding.words(folded.replace("*", "").replace("`", ""));
  }
}
