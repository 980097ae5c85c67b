package dev.assize.cases;

/** Shows what was found in a file: quoted, on one line, not too long. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    String shown =
        line.length() > LONGEST
            ? line.substring(0, line.offsetByCodePoints(0, shownPoints(line))) + "..."
            : line;
    return "\"" + shown + "\"";
  }

  private static int shownPoints(String line) {
    return line.codePointCount(0, LONGEST);
  }
}
