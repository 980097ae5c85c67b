package dev.assize.labelling;

import dev.assize.labelling.Stretch.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows which words and numbers of a text stand in other texts: runs of three words and more, by
 * small letters, and numbers with the same digits. It helps a person to look; it decides nothing.
 */
final class Echo {

  private static final int RUN = 3;

  /** Possessive: others would go down the stack with the length of a hostile text. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{N}++(?:[.,:]\\p{N}++)*+|[\\p{L}\\p{M}]++(?:['\u2019-][\\p{L}\\p{M}]++)*+");

  private final Set<String> runs = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  private record Token(String word, int from, int to) {
    boolean isNumber() {
      return Character.isDigit(word.codePointAt(0));
    }
  }

  /** Of what stands in any of the texts. */
  Echo(Collection<String> texts) {
    for (String text : texts) {
      List<Token> tokens = tokens(text);
      tokens.stream().filter(Token::isNumber).map(Token::word).forEach(numbers::add);
      for (int i = 0; i + RUN <= tokens.size(); i++) {
        runs.add(run(tokens, i));
      }
    }
  }

  /** The text in stretches; put together they are the text. */
  List<Stretch> in(String text) {
    List<Token> tokens = tokens(text);
    Kind[] kinds = new Kind[tokens.size()];
    Arrays.fill(kinds, Kind.PLAIN);
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      if (runs.contains(run(tokens, i))) {
        Arrays.fill(kinds, i, i + RUN, Kind.WORDS);
      }
    }
    for (int i = 0; i < kinds.length; i++) {
      Token token = tokens.get(i);
      if (token.isNumber() && numbers.contains(token.word())) {
        kinds[i] = Kind.NUMBER;
      }
    }
    return cut(text, tokens, kinds);
  }

  private static List<Stretch> cut(String text, List<Token> tokens, Kind[] kinds) {
    List<Stretch> stretches = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < kinds.length; ) {
      int next = i + 1;
      while (next < kinds.length && kinds[next] == kinds[i] && kinds[i] == Kind.WORDS) {
        next++;
      }
      if (kinds[i] != Kind.PLAIN) {
        add(stretches, Kind.PLAIN, text.substring(done, tokens.get(i).from()));
        done = tokens.get(next - 1).to();
        add(stretches, kinds[i], text.substring(tokens.get(i).from(), done));
      }
      i = next;
    }
    add(stretches, Kind.PLAIN, text.substring(done));
    return stretches;
  }

  private static void add(List<Stretch> stretches, Kind kind, String text) {
    if (!text.isEmpty()) {
      stretches.add(new Stretch(kind, text));
    }
  }

  private static String run(List<Token> tokens, int from) {
    StringBuilder run = new StringBuilder();
    for (int i = from; i < from + RUN; i++) {
      run.append(tokens.get(i).word()).append(' ');
    }
    return run.toString();
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(text);
    while (found.find()) {
      tokens.add(new Token(found.group().toLowerCase(Locale.ROOT), found.start(), found.end()));
    }
    return tokens;
  }
}
