package dev.assize.check;

import java.util.List;

/** Writes whole numbers from 1 to 999 as one German word: {@code zweihundertfünfzig}. */
final class GermanNumber {

  private static final List<String> SMALL =
      List.of(
          "",
          "ein",
          "zwei",
          "drei",
          "vier",
          "fünf",
          "sechs",
          "sieben",
          "acht",
          "neun",
          "zehn",
          "elf",
          "zwölf",
          "dreizehn",
          "vierzehn",
          "fünfzehn",
          "sechzehn",
          "siebzehn",
          "achtzehn",
          "neunzehn");
  private static final List<String> TENS =
      List.of(
          "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
          "neunzig");

  private GermanNumber() {}

  static String write(int number) {
    int hundreds = number / 100;
    return (hundreds > 0 ? SMALL.get(hundreds) + "hundert" : "") + belowHundred(number % 100);
  }

  private static String belowHundred(int number) {
    if (number < SMALL.size()) {
      return SMALL.get(number);
    }
    int ones = number % 10;
    return (ones > 0 ? SMALL.get(ones) + "und" : "") + TENS.get(number / 10);
  }
}
