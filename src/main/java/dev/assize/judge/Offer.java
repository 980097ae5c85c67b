package dev.assize.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a judge may answer; nothing else counts. */
sealed interface Offer {

  /** The choice that folded words stand for, if they are one and nothing more. */
  Optional<String> find(String folded);

  /** The choices that words name among others, in their order. */
  List<String> named(String words);

  /** An announcement without the scale's ends in parentheses: "rating (1-10)". */
  default String offRange(String by) {
    return by;
  }

  /** For the message that nothing was found. */
  String told();

  /** A closed set of labels. */
  record Labels(Map<String, String> byWords) implements Offer {

    static Labels of(List<String> labels) {
      Map<String, String> byWords = new LinkedHashMap<>();
      for (String label : labels) {
        String words = Folding.words(Folding.of(label));
        if (words.isEmpty() || byWords.put(words, label) != null) {
          throw new IllegalArgumentException("labels that cannot be told apart: " + labels);
        }
      }
      return new Labels(byWords);
    }

    @Override
    public Optional<String> find(String folded) {
      return Optional.ofNullable(byWords.get(Folding.words(folded)));
    }

    /** The longest label at each word; a small letter alone may be an article. */
    @Override
    public List<String> named(String words) {
      String plain = Folding.words(words);
      String folded = Folding.of(plain);
      List<String> named = new ArrayList<>();
      for (int at = 0; at < folded.length(); at++) {
        if (Character.isLetterOrDigit(folded.charAt(at)) && isEdge(folded, at - 1)) {
          String label = longest(folded, plain, at);
          if (!label.isEmpty()) {
            named.add(byWords.get(label));
            at += label.length() - 1;
          }
        }
      }
      return named;
    }

    private String longest(String folded, String plain, int at) {
      return byWords.keySet().stream()
          .filter(label -> folded.startsWith(label, at) && isEdge(folded, at + label.length()))
          .filter(label -> label.length() > 1 || !Character.isLowerCase(plain.charAt(at)))
          .max(Comparator.comparingInt(String::length))
          .orElse("");
    }

    /** Korean and Japanese write what follows a word together with it. */
    private static boolean isEdge(String text, int at) {
      return at < 0
          || at >= text.length()
          || !Character.isLetterOrDigit(text.charAt(at))
          || Character.isIdeographic(text.charAt(at))
          || Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HANGUL;
    }

    @Override
    public String told() {
      return String.join(", ", byWords.values());
    }
  }

  /** The numbers from the least to the most, fractions included. */
  record Scale(BigDecimal least, BigDecimal most) implements Offer {

    private static final int LONGEST = 24;
    private static final Pattern NUMBER =
        Pattern.compile(
            "(-?\\d{1,6}(?:\\.\\d{1,6}|,\\d{1,2})?)(?: ?(?:/|out of|von|of) ?(\\d{1,6}))?");

    private static final Pattern RANGE =
        Pattern.compile("(.{1,60}?) ?\\((?:(\\d{1,6}) ?(?:-|–|to) ?|out of |of )(\\d{1,6})\\)");

    @Override
    public String offRange(String by) {
      Matcher range = RANGE.matcher(by);
      boolean isOurs =
          range.matches()
              && new BigDecimal(range.group(3)).compareTo(most) == 0
              && (range.group(2) == null || new BigDecimal(range.group(2)).compareTo(least) == 0);
      return isOurs ? range.group(1) : by;
    }

    @Override
    public Optional<String> find(String folded) {
      Matcher number = NUMBER.matcher(folded.length() <= LONGEST ? folded.strip() : "");
      return number.matches() && isOurs(number.group(2))
          ? onScale(new BigDecimal(number.group(1).replace(',', '.')))
          : Optional.empty();
    }

    @Override
    public List<String> named(String words) {
      return NUMBER
          .matcher(Folding.of(words))
          .results()
          .flatMap(number -> find(number.group()).stream())
          .toList();
    }

    /** The number in plain digits, if the scale has it. */
    Optional<String> onScale(BigDecimal number) {
      return number.compareTo(least) >= 0 && number.compareTo(most) <= 0
          ? Optional.of(plain(number))
          : Optional.empty();
    }

    /** 7 of 10 says nothing on a scale that ends with 5. */
    private boolean isOurs(String end) {
      return end == null || new BigDecimal(end).compareTo(most) == 0;
    }

    @Override
    public String told() {
      return "a number from " + plain(least) + " to " + plain(most);
    }

    private static String plain(BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }
}
