package dev.assize.check.grounded;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Exhibit;
import dev.assize.check.Folding.Case;
import dev.assize.check.Span;
import dev.assize.check.grounded.Names.Name;
import dev.assize.check.grounded.Sources.Reach;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every name and product code of the reply comes from what it was given. */
public final class GroundedNames implements CheckKind {

  /** A word begins with a capital letter, holds a digit, and nothing but letters and digits. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}]{0,30}(?:[-_/.][\\p{L}\\p{N}]{1,30}){0,5}"
              + "(?![\\p{L}\\p{N}])");

  /** Behind a name: Jana Novak's desk. */
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");

  private static final String PASSAGE = "Our router is the FB-500X. Ask Jana Novak about it.";

  @Override
  public Description description() {
    return Sources.describe(
            "grounded-names",
            "Passes when every name of the reply comes from what it may rest on, whatever its case."
                + " Names are two and more words with capital letters in a row (Jana Novak, Bank of"
                + " England) and product codes of letters and digits (FB-500X). A name of one word"
                + " is not looked at, nor are headings; where nouns have capital letters, as in"
                + " German, it takes some of them for names.")
        .takes("names that need no source, parted by |, or nothing")
        .edition(4)
        .with(Sources.passing("grounded-names", PASSAGE, "Please ask Jana Novak."))
        .with(Sources.failing("grounded-names", PASSAGE, "Please ask Jana Svoboda."))
        .with(Sources.failing("grounded-names", PASSAGE, "You need the FB-700X."));
  }

  @Override
  public Examination make(Arguments arguments) {
    Reach reach = Reach.askedBy(arguments);
    List<String> free = arguments.value().isEmpty() ? List.of() : arguments.items();
    return (Check)
        exhibit -> {
          String sources = Sources.of(exhibit, reach).text() + "\n" + String.join("\n", free);
          return judge(exhibit, sources);
        };
  }

  private static Verdict judge(Exhibit exhibit, String sources) {
    String text = exhibit.text();
    List<Name> names = in(text);
    return unknown(text, names, sources)
        .map(unknown -> Wording.verdict("name", names.size(), unknown))
        .orElseGet(() -> Haystack.tooMuch(names));
  }

  static List<Name> in(String text) {
    List<Name> names = new ArrayList<>(Names.in(text));
    codes(text).forEach(code -> names.add(new Name(code, code)));
    return names;
  }

  /**
   * Those names of a text that the sources do not have; empty when there is too much to look for.
   */
  static Optional<List<String>> unknown(String text, List<Name> names, String sources) {
    if (names.isEmpty()) {
      return Optional.of(List.of());
    }
    String folded = Haystack.fold(sources, Case.IGNORED);
    Haystack words = new Haystack(words(folded));
    Haystack letters = new Haystack(joined(folded));
    return letters.isTooLongFor(names)
        ? Optional.empty()
        : Optional.of(
            names.stream()
                .filter(name -> !isKnown(name.span(), text, words, letters))
                .filter(name -> !isKnown(name.sure(), text, words, letters))
                .map(name -> name.span().in(text))
                .toList());
  }

  /** A code is known by its letters and digits, as part of whatever; a name by its words. */
  private static boolean isKnown(Span span, String text, Haystack words, Haystack letters) {
    String name = POSSESSIVE.matcher(text.substring(span.start(), span.end())).replaceFirst("");
    String folded = Haystack.fold(name, Case.IGNORED);
    return name.codePoints().anyMatch(Character::isDigit)
        ? letters.holds(joined(folded))
        : words.holds(words(folded));
  }

  private static List<Span> codes(String text) {
    List<Span> codes = new ArrayList<>();
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      if (matcher.group().codePoints().anyMatch(Character::isDigit)) {
        codes.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return codes;
  }

  /** The words in small letters with one blank around each. */
  private static String words(String folded) {
    String small = folded.toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(small.length() + 2).append(' ');
    int c;
    for (int i = 0; i < small.length(); i += Character.charCount(c)) {
      c = small.codePointAt(i);
      if (Names.isOfWord(c)) {
        words.appendCodePoint(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.charAt(words.length() - 1) == ' '
        ? words.toString()
        : words.append(' ').toString();
  }

  private static String joined(String folded) {
    StringBuilder letters = new StringBuilder(folded.length());
    int c;
    for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
      c = folded.codePointAt(i);
      // What a code consists of is left out, so that two sentences must not make one.
      if (Names.isOfWord(c) || c == '.' || c == ',' || c == '\n') {
        letters.appendCodePoint(c);
      }
    }
    return letters.toString();
  }
}
