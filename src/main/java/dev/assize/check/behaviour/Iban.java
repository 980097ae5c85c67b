package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** International bank account numbers by ISO 13616: length by country, check digits by ISO 7064. */
final class Iban {

  private static final Map<String, Integer> LENGTHS =
      Stream.of(
              ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22"
                      + " DJ27 FK18 HN28 MN20 NI28 OM23 RU33 SD18 SO23 YE30"
                      + " DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28"
                      + " HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20"
                      + " LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28"
                      + " PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23"
                      + " TN24 TR26 UA29 VA22 VG24 XK20")
                  .split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  it -> it.substring(0, 2), it -> Integer.parseInt(it.substring(2))));

  private Iban() {}

  /** The account that begins here; groups may be parted by a blank or a dash. */
  static Optional<Span> at(int start, String text) {
    String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
    int wanted = LENGTHS.getOrDefault(country, 0);
    StringBuilder bare = new StringBuilder();
    int end = start;
    while (end < text.length() && bare.length() < wanted && goesOn(text, end)) {
      char c = text.charAt(end);
      if (c != ' ' && c != '-') {
        bare.append(c);
      }
      end++;
    }
    boolean apart = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return wanted > 0 && bare.length() == wanted && apart && isValid(bare.toString())
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  private static boolean goesOn(String text, int at) {
    char c = text.charAt(at);
    boolean separator = c == ' ' || c == '-';
    return separator
        ? Character.isLetterOrDigit(text.charAt(at - 1))
        : c < 128 && Character.isLetterOrDigit(c);
  }

  static boolean isValid(String bare) {
    String moved = bare.substring(4) + bare.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < moved.length(); i++) {
      int value = Character.digit(moved.charAt(i), 36);
      if (value < 0) {
        return false;
      }
      rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest == 1;
  }
}
