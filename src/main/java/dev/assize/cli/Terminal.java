package dev.assize.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether stderr may be drawn on, or takes plain lines only. */
enum Terminal {
  /** Somebody watches, and lines may be drawn over. */
  DRAWN_ON,
  /** A pipe, a file, a log, or somebody who wants no control characters. */
  PLAIN;

  /** Of this process; {@code NO_COLOR} and {@code TERM=dumb} ask for plain lines. */
  static Terminal ofStderr(Map<String, String> environment) {
    boolean unwanted =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return !unwanted && isTerminal() ? DRAWN_ON : PLAIN;
  }

  /** Whether somebody types on stdin. */
  static boolean isTyped() {
    return isDevice("/proc/self/fd/0");
  }

  /** Java tells only about stdin and stdout together, so the system is asked where it can tell. */
  private static boolean isTerminal() {
    return isDevice("/proc/self/fd/2");
  }

  private static boolean isDevice(String descriptor) {
    try {
      String device = Files.readSymbolicLink(Path.of(descriptor)).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return System.console() != null;
    }
  }
}
