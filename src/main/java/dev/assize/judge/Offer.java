package dev.assize.judge;

import java.math.BigDecimal;
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

    @Override
    public Optional<String> find(String folded) {
      Matcher number = NUMBER.matcher(folded.length() <= LONGEST ? folded.strip() : "");
      return number.matches() && isOurs(number.group(2))
          ? onScale(new BigDecimal(number.group(1).replace(',', '.')))
          : Optional.empty();
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
