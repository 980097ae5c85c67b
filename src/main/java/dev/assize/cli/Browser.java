package dev.assize.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How this system opens an address in the browser of whoever sits in front of it.
 *
 * @param command to which the address is added
 */
record Browser(List<String> command) {

  Browser {
    command = List.copyOf(command);
  }

  /**
   * The browser; none where nobody could see it, as on a server or in a container.
   *
   * @param system its name, as Java has it
   */
  static Optional<Browser> of(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Optional.of(new Browser(List.of("rundll32", "url.dll,FileProtocolHandler")));
    }
    if (name.startsWith("mac")) {
      return Optional.of(new Browser(List.of("open")));
    }
    boolean hasScreen =
        Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(variable -> !environment.getOrDefault(variable, "").isEmpty());
    return hasScreen && isOnPath("xdg-open", environment)
        ? Optional.of(new Browser(List.of("xdg-open")))
        : Optional.empty();
  }

  private static boolean isOnPath(String program, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Opens the address; false when that could not even be begun. */
  boolean opens(URI address) {
    List<String> words = new ArrayList<>(command);
    words.add(address.toString());
    try {
      new ProcessBuilder(words)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }
}
