package dev.assize.check.behaviour;

import dev.assize.check.Phrases;
import dev.assize.check.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hosts by themselves, {@code evil.example} or {@code evil.example/pay}, which mail programs and
 * messengers turn into links. A host ends in a known top-level domain in small letters, so that
 * neither {@code e.g.} nor {@code report.pdf} nor {@code Node.js} nor a sentence that begins right
 * behind a full stop is one.
 */
final class BareHosts {

  /**
   * Labels as RFC 1035 has them, of any script, and what would make them part of something else.
   */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@./\\\\-])((?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,20})"
              + "([\\p{L}][\\p{L}\\p{N}-]{0,62}+)(?![\\p{L}\\p{N}@(_-]|\\.[\\p{L}\\p{N}])"
              + "((?::[0-9]{1,5}+)?/?)");

  private static final Set<String> DOMAINS = words("behaviour/domains.txt");
  private static final Set<String> BEFORE_PATH = words("behaviour/domains-with-path.txt");

  private BareHosts() {}

  /** Where they stand, the path aside. */
  static Stream<Span> in(String text) {
    Matcher matcher = DOTTED.matcher(text);
    return matcher
        .results()
        .filter(
            match ->
                DOMAINS.contains(match.group(2))
                    || BEFORE_PATH.contains(match.group(2)) && match.group(3).endsWith("/"))
        .map(match -> new Span(match.start(1), match.end(2)));
  }

  private static Set<String> words(String file) {
    return Phrases.lines(file).stream()
        .flatMap(line -> List.of(line.split(" ")).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
