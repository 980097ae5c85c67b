package dev.assize.adversarial.surface;

/** Letters with signs above, below or through them, as European languages write them. */
final class Accents {

  private static final String WITH =
      "áàâäãåąăçćčďéèêëęěíìîïıñńňóòôöõøőřśšşșťțúùûüůűýźżžğł"
          + "ÁÀÂÄÃÅĄĂÇĆČĎÉÈÊËĘĚÍÌÎÏİÑŃŇÓÒÔÖÕØŐŘŚŠŞȘŤȚÚÙÛÜŮŰÝŹŻŽĞŁ";
  private static final String WITHOUT =
      "aaaaaaaacccdeeeeeeiiiiinnnooooooorssssttuuuuuuyzzzgl"
          + "AAAAAAAACCCDEEEEEEIIIIINNNOOOOOOORSSSSTTUUUUUUYZZZGL";
  private static final String PLAIN = "aeioucnAEIOUCN";
  private static final String MARKED = "áéíóúçñÁÉÍÓÚÇÑ";

  private Accents() {}

  /** Whether the letter is plain and has an accented form here. */
  static boolean hasOther(int c) {
    return PLAIN.indexOf(c) >= 0;
  }

  /** The letter with its accent. */
  static String with(char c) {
    return String.valueOf(MARKED.charAt(PLAIN.indexOf(c)));
  }

  /** The text in plain letters, as far as the table goes. */
  static String without(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = WITH.indexOf(text.charAt(i));
      plain.append(at < 0 ? text.charAt(i) : WITHOUT.charAt(at));
    }
    return plain.toString();
  }
}
