package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * S13: small words left out, as in a telegram. Never a negation, never before a value, a name or a
 * turning word, and no article that counts: "a few" is not "few".
 */
final class Telegraphic implements Mutator {

  private static final Trait TRAIT = Surface.trait("S13", "telegram style");

  /** A word that stands by itself between white space. */
  private static final Pattern WORD = Pattern.compile("(?<!\\S)[A-Za-z]+(?= )");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Each level leaves out what those before it do, too. */
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("the", "an", "a"),
          Set.of("am", "is", "are"),
          Set.of("do", "does"),
          Set.of("please", "just", "really", "very", "quite", "kindly", "also"));

  /** Behind "a" and "an" these count. */
  private static final Set<String> COUNTED =
      Set.of(
          "few",
          "little",
          "lot",
          "bit",
          "couple",
          "dozen",
          "hundred",
          "thousand",
          "half",
          "third",
          "quarter",
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "single",
          "time");

  /** Behind "do" these show that another verb follows; "do it" is a deed. */
  private static final Set<String> DOERS = Set.of("i", "you", "we", "they");

  /** Behind "does" these show it. */
  private static final Set<String> DOING =
      Set.of("he", "she", "it", "the", "my", "your", "our", "this", "that");

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return English.reads(parent.input()) ? texts(Draft.of(parent)).size() : 0;
  }

  /** The input at each level that leaves out more than the one before. */
  private static List<String> texts(Draft draft) {
    Guard guard = draft.guard();
    List<MatchResult> words = WORD.matcher(draft.input()).results().toList();
    List<String> texts = new ArrayList<>();
    String last = draft.input();
    for (int level = 0; level < LEVELS.size(); level++) {
      StringBuilder text = new StringBuilder();
      int from = 0;
      for (MatchResult word : words) {
        if (mayGo(word, level, draft.input(), guard)) {
          text.append(draft.input(), from, word.start());
          from = word.end() + 1;
        }
      }
      String told = text.append(draft.input(), from, draft.input().length()).toString();
      if (!told.equals(last)) {
        texts.add(told);
        last = told;
      }
    }
    return texts;
  }

  private static boolean mayGo(MatchResult word, int level, String input, Guard guard) {
    String small = word.group().toLowerCase(Locale.ROOT);
    int next = word.end() + 1;
    if (level(small) > level
        || next >= input.length()
        || !guard.isFree(word.start(), next + 1)
        || !Letters.isPlain(input.charAt(next))) {
      return false;
    }
    int end = next;
    while (end < input.length() && Letters.isPlain(input.charAt(end))) {
      end++;
    }
    String follower = input.substring(next, end).toLowerCase(Locale.ROOT);
    return switch (small) {
      case "a", "an" -> !COUNTED.contains(follower);
      case "do" -> DOERS.contains(follower);
      case "does" -> DOING.contains(follower);
      default -> true;
    };
  }

  /** The level that leaves the word out; above all of them when none does. */
  private static int level(String word) {
    int level = 0;
    while (level < LEVELS.size() && !LEVELS.get(level).contains(word)) {
      level++;
    }
    return level;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<String> texts = texts(before);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    int level = variant % texts.size();
    return Letters.changed(before, texts.get(level)).map(after -> after.drew("level", level));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        Surface.held(before, after),
        new Proof("the parent but for small words", isShorter(before.input(), after.input())));
  }

  private static boolean isShorter(String before, String after) {
    String[] left = BLANKS.split(after);
    int at = 0;
    for (String word : BLANKS.split(before)) {
      if (at < left.length && word.equals(left[at])) {
        at++;
      } else if (level(word.toLowerCase(Locale.ROOT)) == LEVELS.size()) {
        return false;
      }
    }
    return at == left.length && after.length() < before.length();
  }
}
