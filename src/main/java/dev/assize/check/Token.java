package dev.assize.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A word, number, amount or date of a text, in the forms in which it is compared.
 *
 * @param word as a word: in small letters, or the digits as written; empty when it is made of
 *     several
 * @param values as a number, a unit aside: what it may stand for; empty when it is none
 * @param wanted as part of a fact: one of these forms must be on offer
 * @param offered as part of a reply: all that it may stand for
 */
record Token(
    String word,
    List<BigDecimal> values,
    List<String> wanted,
    List<String> offered,
    Sort sort,
    Span span) {

  /** What a token was read as. */
  enum Sort {
    PLAIN,
    SPELLED,
    DATE,
    TIME,
    AMOUNT,
    MEASURE,
    /** A measure that nobody counted, a time without a figure: {@code a month}, {@code noon}. */
    UNCOUNTED,
    PHONE
  }

  static Token word(String word, Span span) {
    List<String> form = List.of("word " + word);
    return new Token(word, List.of(), form, form, Sort.PLAIN, span);
  }

  /** A word that is compared in another form than its own letters. */
  static Token word(String word, String form, Span span) {
    List<String> forms = List.of("word " + form);
    return new Token(word, List.of(), forms, forms, Sort.PLAIN, span);
  }

  static Token number(Numeral numeral) {
    String word = numeral.written();
    List<String> values = forms("number", numeral.readings());
    List<String> asWritten = List.of("word " + word);
    return numeral.isCode()
        ? new Token(
            word,
            numeral.readings(),
            asWritten,
            Stream.concat(asWritten.stream(), values.stream()).toList(),
            Sort.PLAIN,
            numeral.span())
        : new Token(word, numeral.readings(), values, values, Sort.PLAIN, numeral.span());
  }

  /** Something with figures in it, the same in a fact and in a reply. */
  static Token counted(List<BigDecimal> values, List<String> forms, Sort sort, Span span) {
    return new Token("", values, forms, forms, sort, span);
  }

  /** Something that several tokens make together, the same in a fact and in a reply. */
  static Token joined(List<String> forms, Sort sort, Span span) {
    return joined(forms, forms, sort, span);
  }

  static Token joined(List<String> wanted, List<String> offered, Sort sort, Span span) {
    return new Token("", List.of(), wanted, offered, sort, span);
  }

  boolean isNumber() {
    return !values.isEmpty();
  }

  /**
   * As part of a fact: a number that may be read in two ways means the one that its writer most
   * plausibly meant.
   */
  Token asFact() {
    boolean open =
        switch (sort) {
          case PLAIN, SPELLED, AMOUNT, MEASURE, UNCOUNTED -> values.size() > 1;
          case DATE, TIME, PHONE -> false;
        };
    return open
        ? new Token(
            word, values, wanted.subList(0, wanted.size() / values.size()), offered, sort, span)
        : this;
  }

  /** The same number where only one of its readings can be meant. */
  Token meaning(BigDecimal value) {
    return number(new Numeral(List.of(value), word, span));
  }

  boolean answers(Token fact) {
    // A loop, because every token of a reply is asked for every form of every fact.
    for (String form : fact.wanted) {
      if (offered.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** Values as they are compared: {@code number 30}. */
  static List<String> forms(String kind, List<BigDecimal> values) {
    return switch (values.size()) {
      case 0 -> List.of();
      case 1 -> List.of(form(kind, values.getFirst()));
      default -> values.stream().map(v -> form(kind, v)).toList();
    };
  }

  private static String form(String kind, BigDecimal value) {
    return kind + " " + value.stripTrailingZeros().toPlainString();
  }
}
