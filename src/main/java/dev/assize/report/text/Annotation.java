package dev.assize.report.text;

import dev.assize.base.Place;
import dev.assize.report.Visible;
import java.util.Locale;
import java.util.Optional;

/**
 * One workflow command: {@code ::error file=a.csv,line=7,title=Assize::broke}.
 *
 * @param place empty for what stands on no line
 * @param title short, in one line
 */
record Annotation(Kind kind, Optional<Place> place, String title, String text) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST = 4_000;

  /** How grave it is. */
  enum Kind {
    ERROR,
    WARNING,
    NOTICE
  }

  /** The command on a line; no text can end it or begin another. */
  String line() {
    String where = place.map(Annotation::where).orElse("");
    String name = property(Markdown.brief(title, LONGEST_TITLE));
    return "::"
        + kind.name().toLowerCase(Locale.ROOT)
        + " "
        + where
        + "title="
        + name
        + "::"
        + text(Markdown.brief(text, LONGEST));
  }

  private static String where(Place place) {
    String line = place.line() > 0 ? "line=" + place.line() + "," : "";
    return "file=" + property(place.file()) + "," + line;
  }

  private static String property(String value) {
    return text(value).replace(":", "%3A").replace(",", "%2C");
  }

  /** The sign of escapes itself comes first. */
  private static String text(String value) {
    return Visible.marked(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
