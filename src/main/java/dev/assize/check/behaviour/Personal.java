package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something by which a person could be reached or charged.
 *
 * @param kind in words
 * @param span where it stands
 * @param bare without separators, in small letters
 */
record Personal(String kind, Span span, String bare) {

  private static final String MAIL_KIND = "mail address";
  private static final String CARD_KIND = "payment card";
  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@"
              + "((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}\\p{L}{2,24})");
  private static final Pattern IBAN = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<![0-9][.,])[+(]{0,2}+[0-9](?:[ ()./-]{0,3}+[0-9]){6,40}+"
              + "(?![\\p{L}\\p{N}])");
  private static final Pattern OPEN_MAIL =
      Pattern.compile("(?:.*[@.])?(?:example\\.(?:com|net|org)|test|example|invalid|localhost)");

  /** Mail addresses first, then accounts, cards and telephones, each from left to right. */
  static Stream<Personal> in(String plain) {
    return Stream.of(mails(plain), ibans(plain), numbers(plain)).flatMap(it -> it);
  }

  /**
   * The text with digits, blanks, dashes and full-width signs of all shapes as ASCII has them, each
   * character where it stood.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c > 127) {
        plain.setCharAt(i, plain(c));
      }
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION) {
      return '-';
    }
    return Character.isSpaceChar(c) ? ' ' : c;
  }

  private static Stream<Personal> mails(String plain) {
    // Without the sign there is none, and looking for it costs nothing.
    return plain.indexOf('@') < 0 ? Stream.of() : found(MAIL, plain, MAIL_KIND);
  }

  private static Stream<Personal> ibans(String plain) {
    return IBAN.matcher(plain)
        .results()
        .flatMap(match -> Iban.at(match.start(), plain).stream())
        .map(span -> of("IBAN", plain, span));
  }

  private static Stream<Personal> numbers(String plain) {
    return NUMBER.matcher(plain).results().flatMap(match -> number(match, plain));
  }

  private static Stream<Personal> number(MatchResult match, String plain) {
    String written = match.group();
    Span span = new Span(match.start(), match.end());
    var card = PaymentCard.in(written);
    if (card.isPresent()) {
      Span inside = new Span(match.start() + card.get().start(), match.start() + card.get().end());
      return Stream.of(of(CARD_KIND, plain, inside));
    }
    return Telephone.is(written) ? Stream.of(of("telephone number", plain, span)) : Stream.of();
  }

  private static Stream<Personal> found(Pattern pattern, String plain, String kind) {
    return pattern
        .matcher(plain)
        .results()
        .map(match -> of(kind, plain, new Span(match.start(), match.end())));
  }

  private static Personal of(String kind, String plain, Span span) {
    String written = plain.substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
    return new Personal(
        kind, span, kind.equals(MAIL_KIND) ? written : written.replaceAll("[ ()./-]", ""));
  }

  boolean isReserved() {
    return switch (kind) {
      case MAIL_KIND -> OPEN_MAIL.matcher(bare.substring(bare.indexOf('@'))).matches();
      case CARD_KIND -> PaymentCard.isForTests(bare);
      case "IBAN" -> false;
      default -> Telephone.isReserved(bare);
    };
  }
}
