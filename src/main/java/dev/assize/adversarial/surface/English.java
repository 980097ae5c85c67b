package dev.assize.adversarial.surface;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells English inputs from those that mix other languages in. */
final class English {

  private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}&&[^A-Za-z]]");
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  /** Common words of the neighbours that are none in English. */
  private static final Set<String> FOREIGN =
      Set.of(
          "bonjour",
          "merci",
          "salut",
          "je",
          "est",
          "une",
          "vous",
          "nous",
          "pour",
          "avec",
          "trop",
          "guten",
          "gut",
          "hallo",
          "danke",
          "bitte",
          "ich",
          "und",
          "nicht",
          "ist",
          "das",
          "der",
          "mit",
          "ein",
          "eine",
          "wie",
          "hola",
          "gracias",
          "vale",
          "que",
          "para",
          "por",
          "el",
          "buenos",
          "ola",
          "boa",
          "obrigada",
          "obrigado",
          "quanto",
          "ciao",
          "grazie",
          "czy",
          "nie",
          "jest",
          "mam",
          "dobry",
          "ile",
          "merhaba",
          "nasil",
          "yok",
          "dag",
          "het",
          "een",
          "hej");

  private English() {}

  /** Whether the text is in plain English letters and has no word of another language. */
  static boolean reads(String text) {
    return !FOREIGN_LETTER.matcher(text).find()
        && WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .noneMatch(word -> FOREIGN.contains(word.group()));
  }
}
