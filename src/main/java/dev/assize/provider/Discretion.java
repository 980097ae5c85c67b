package dev.assize.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts that are kept for readers. What it knows them by: a value that an
 * environment variable with the name of a secret holds, a user name in an address, and, in files of
 * settings, the name before a value.
 */
public final class Discretion {

  private static final String HIDDEN = "[secret]";
  private static final Set<String> TELLING =
      Set.of(
          "key",
          "apikey",
          "token",
          "secret",
          "password",
          "passwd",
          "credential",
          "credentials",
          "authorization",
          "cookie",
          "sig",
          "signature");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern PARTING = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern USER = Pattern.compile("(?<=://)[^/\\s@\"']++@");

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]*+)-----[^-]*+-----END \\1-----");

  /** A name and what parts it from its value. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.-])([\\w.-]++)[\"']?[ \\t]*+[:=][ \\t]*+");

  private final Secrets known;

  /** With the values of these environment variables to be kept secret. */
  public Discretion(Map<String, String> environment) {
    this.known =
        Secrets.of(
            environment.entrySet().stream()
                .filter(each -> words(each.getKey()).stream().anyMatch(TELLING::contains))
                .map(Map.Entry::getValue)
                .toList());
  }

  /** A text for readers, such as a prompt. */
  public String text(String text) {
    String hidden = USER.matcher(known.hide(text)).replaceAll(HIDDEN + "@");
    return PEM.matcher(hidden).replaceAll(HIDDEN);
  }

  /**
   * The text of a file of settings, or settings as JSON. A value in quotes is hidden as far as
   * these reach, another to the end of its line.
   */
  public String settings(String text) {
    String known = text(text);
    StringBuilder hidden = new StringBuilder();
    Matcher name = NAME.matcher(known);
    int done = 0;
    while (name.find(done)) {
      hidden.append(known, done, name.end());
      done = name.end();
      int end = isSecret(name.group(1)) ? end(known, done) : done;
      if (end > done) {
        hidden.append(hidden(known.charAt(done)));
        done = end;
      }
    }
    return hidden.append(known, done, known.length()).toString();
  }

  /** Whether a setting of that name holds a secret: {@code api-key}, and not {@code max_tokens}. */
  public static boolean isSecret(String name) {
    List<String> words = words(name);
    return !words.isEmpty() && TELLING.contains(words.getLast());
  }

  private static int end(String text, int from) {
    char quote = from < text.length() ? text.charAt(from) : '\n';
    boolean isQuoted = quote == '"' || quote == '\'';
    for (int i = isQuoted ? from + 1 : from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      if (isQuoted && c == quote) {
        return i + 1;
      }
      if (isQuoted && c == '\\') {
        i++;
      }
    }
    return text.length();
  }

  private static String hidden(char first) {
    return first == '"' || first == '\'' ? first + HIDDEN + first : HIDDEN;
  }

  private static List<String> words(String name) {
    String parted = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return PARTING.splitAsStream(parted).filter(word -> !word.isEmpty()).toList();
  }
}
