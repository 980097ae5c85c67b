package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every place of a text that a reader, or the page itself, could follow elsewhere. */
final class Links {

  private static final String ADDRESS = "[^\\s<>\"'`]{1,2000}+";

  /**
   * Where an address may stand.
   *
   * @param sign without which there is none
   */
  private record Place(String sign, Pattern pattern) {
    static Place of(String sign, String expression) {
      return new Place(sign, Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
    }
  }

  /** What is an address by itself, or the target of something. */
  private static final List<Place> PLACES =
      List.of(
          Place.of(":", "(?<![A-Za-z0-9+.-])((?:https?|ftps?|wss?):" + ADDRESS + ")"),
          Place.of("://", "(?<![A-Za-z0-9+.-])([a-z][a-z0-9+.-]{1,20}+://" + ADDRESS + ")"),
          Place.of("www.", "(?<![\\p{L}\\p{N}@/._-])(www\\." + ADDRESS + ")"),
          Place.of("](", "\\]\\([ \\t]{0,9}+<?([^\\s)>]{1,2000}+)"),
          Place.of("]:", "(?m)^ {0,3}+\\[[^\\]\\n]{1,200}+\\]:[ \\t]{0,9}+<?([^\\s>]{1,2000}+)"),
          Place.of(
              "=",
              "\\b(?:href|src|srcset|action|formaction|poster|data|background|cite|ping)"
                  + "\\s{0,9}+=\\s{0,9}+[\"']?([^\"'\\s>]{1,2000}+)"),
          Place.of("url(", "\\burl\\(\\s{0,9}+[\"']?([^\"')\\s]{1,2000}+)"));

  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]{0,20}+):.*");
  private static final List<String> HOSTLESS = List.of("mailto", "tel", "sms", "cid");

  private Links() {}

  /**
   * A link.
   *
   * @param host empty when it stays where the reader is or calls nobody
   * @param span of the address
   */
  record Link(String host, String scheme, Span span) {

    /** Whether following it runs or shows what it carries along. */
    boolean carries() {
      return List.of("javascript", "vbscript", "data", "file", "blob").contains(scheme);
    }
  }

  static Stream<Link> in(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<Link> links =
        PLACES.stream()
            .filter(place -> small.contains(place.sign()))
            .flatMap(place -> place.pattern().matcher(text).results())
            .map(match -> link(match, text))
            .toList();
    return Stream.concat(links.stream(), bare(text, links));
  }

  /** A host within an address is part of that, unless the address is read as a path. */
  private static Stream<Link> bare(String text, List<Link> links) {
    BitSet addresses = new BitSet();
    links.stream()
        .filter(link -> !link.host().isEmpty() || !link.scheme().isEmpty())
        .forEach(link -> addresses.set(link.span().start(), link.span().end()));
    return BareHosts.in(text)
        .filter(span -> !addresses.get(span.start()))
        .map(span -> new Link(Host.of(text.substring(span.start(), span.end())), "", span));
  }

  private static Link link(MatchResult match, String text) {
    Span span = new Span(match.start(1), match.end(1));
    String address = Markup.undone(text.substring(span.start(), span.end()));
    String small = address.toLowerCase(Locale.ROOT).replace('\\', '/');
    Matcher named = SCHEME.matcher(small);
    String scheme = named.matches() ? named.group(1) : "";
    if (HOSTLESS.contains(scheme)) {
      return new Link("", scheme, span);
    }
    boolean calls = small.startsWith("//") || small.startsWith("www.") || !scheme.isEmpty();
    return new Link(calls ? Host.of(address) : "", scheme, span);
  }
}
