package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A knowledge page: its text without the marks, and the excerpts between {@code <!-- excerpt: x
 * -->} and {@code <!-- /excerpt -->}.
 */
record Page(String text, Map<String, String> excerpts) {

  private static final Pattern MARK =
      Pattern.compile("<!--\\s*(?:excerpt:\\s*([^\\s>]+)|/excerpt)\\s*-->");
  private static final Pattern MARK_WITH_ITS_LINE =
      Pattern.compile("(?m)^[ \\t]*" + MARK.pattern() + "[ \\t]*\\n|" + MARK.pattern());

  Page {
    excerpts = Collections.unmodifiableMap(new TreeMap<>(excerpts));
  }

  /** Reads a page; faults of its marks are told with their line. */
  static Page read(String raw, String shown, Problems problems) {
    String source = TextFile.withPlainBreaks(raw);
    Map<String, String> excerpts = new TreeMap<>();
    String open = "";
    int start = 0;
    Matcher mark = MARK.matcher(source);
    while (mark.find()) {
      Place place = new Place(shown, 1 + (int) source.substring(0, mark.start()).lines().count());
      String name = mark.group(1) == null ? "" : mark.group(1);
      if (open.isEmpty() == name.isEmpty()) {
        fault(place, Quoted.of(mark.group()), "excerpts closed before the next begins", problems);
      }
      if (name.isEmpty() && !open.isEmpty()) {
        String body = source.substring(start, mark.start()).strip();
        if (excerpts.put(open, body) != null) {
          fault(place, "excerpt \"" + open + "\" a second time", "each name once", problems);
        }
      }
      open = name;
      start = mark.end();
    }
    if (!open.isEmpty()) {
      String found = "excerpt \"" + open + "\" is not closed";
      fault(Place.of(shown), found, "<!-- /excerpt --> behind its text", problems);
    }
    return new Page(MARK_WITH_ITS_LINE.matcher(source).replaceAll("").strip(), excerpts);
  }

  private static void fault(Place place, String found, String expected, Problems problems) {
    problems.error("cases.malformed-excerpt", place, found, expected, "");
  }
}
