package dev.assize.check.grounded;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Exhibit;
import dev.assize.check.Span;
import dev.assize.check.grounded.Sources.Reach;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every link and mail address of the reply comes from what it was given. */
public final class GroundedLinks implements CheckKind {

  private static final Pattern LINK =
      Pattern.compile(
          // The lengths are those of RFC 1035 and RFC 5321: without them time could be squared.
          "(?<![\\p{L}\\p{N}._%+-])(?:[\\p{L}\\p{N}._%+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}"
              + "\\p{L}{2,24}"
              + "|(?:[a-zA-Z][a-zA-Z0-9+.-]{1,15}://|www\\.)[^\\s<>\"'`\u00AB\u00BB\u201C\u201D]+"
              + "|(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}(?:com|org|net|de|eu|io|uk|ch|at|info|app|dev"
              + "|example)(?![\\p{L}\\p{N}-])(?:/[^\\s<>\"'`\u00AB\u00BB\u201C\u201D]*)?)");

  private static final Pattern SCHEME = Pattern.compile("^(?:[a-z][a-z0-9+.-]*://)?(?:www\\.)?");
  private static final String CLOSERS = ".,;:!?)]}*_|";
  private static final String PASSAGE =
      "Returns: https://shop.example/returns or help@shop.example";

  @Override
  public Description description() {
    return Sources.describe(
            "grounded-links",
            "Passes when every link and mail address of the reply stands in what it may rest on."
                + " The scheme, www., a slash at the end and the case of the host do not matter;"
                + " all else does. A host without a scheme is a link where it ends in a common"
                + " domain such as .com.")
        .with(Sources.passing("grounded-links", PASSAGE, "See http://shop.example/returns/."))
        .with(Sources.failing("grounded-links", PASSAGE, "See https://shop.example/refunds"))
        .with(Sources.failing("grounded-links", PASSAGE, "Write to support@shop.example."));
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    Reach reach = Reach.askedBy(arguments);
    return (Check) exhibit -> judge(exhibit, reach);
  }

  private static Verdict judge(Exhibit exhibit, Reach reach) {
    String text = exhibit.text();
    String sources = Sources.of(exhibit, reach).text();
    Set<String> known = new HashSet<>();
    in(sources).forEach(span -> known.add(bare(sources, span)));
    List<Span> links = in(text);
    List<String> unknown =
        links.stream()
            .filter(span -> !known.contains(bare(text, span)))
            .map(span -> span.in(text))
            .toList();
    return Wording.verdict("link", links.size(), unknown);
  }

  /** The links in order, without the punctuation behind them. */
  private static List<Span> in(String text) {
    List<Span> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      int end = matcher.end();
      while (end > matcher.start() && isCloser(text, matcher.start(), end - 1)) {
        end--;
      }
      links.add(new Span(matcher.start(), end));
    }
    return links;
  }

  /** A parenthesis that was opened within the link belongs to it. */
  private static boolean isCloser(String text, int start, int at) {
    boolean own = text.charAt(at) == ')' && text.substring(start, at).indexOf('(') >= 0;
    return CLOSERS.indexOf(text.charAt(at)) >= 0 && !own;
  }

  private static String bare(String text, Span span) {
    String link = text.substring(span.start(), span.end());
    int host = link.indexOf("://") < 0 ? 0 : link.indexOf("://") + "://".length();
    int slash = link.indexOf('/', host);
    String head = slash < 0 ? link : link.substring(0, slash);
    String path = slash < 0 ? "" : link.substring(slash);
    String known = SCHEME.matcher(head.toLowerCase(Locale.ROOT)).replaceFirst("") + path;
    return known.endsWith("/") ? known.substring(0, known.length() - 1) : known;
  }
}
