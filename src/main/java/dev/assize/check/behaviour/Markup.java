package dev.assize.check.behaviour;

/** Reads an address as a page does: without breaks and controls, character references undone. */
final class Markup {

  private Markup() {}

  static String undone(String written) {
    View plain = Escapes.undone(written.replace("%", "%25"));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (plain.at(i) > ' ') {
        text.append(plain.at(i));
      }
    }
    return text.toString()
        .replace("&colon;", ":")
        .replace("&sol;", "/")
        .replace("&period;", ".")
        .replace("&commat;", "@")
        .replace("&Tab;", "")
        .replace("&NewLine;", "")
        .replace("&amp;", "&");
  }
}
