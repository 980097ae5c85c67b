package dev.assize.cli;

import dev.assize.World;
import dev.assize.replay.Timekeeper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types commands in a folder, within this process, and keeps what they print. */
record Typed(Path folder, Map<String, String> environment, Terminal terminal, Timekeeper time) {

  static Typed in(Path folder) {
    return new Typed(folder, System.getenv(), Terminal.PLAIN, Timekeeper.system());
  }

  Typed with(Map<String, String> other) {
    return new Typed(folder, other, terminal, time);
  }

  Typed on(Terminal other) {
    return new Typed(folder, environment, other, time);
  }

  Typed at(Timekeeper other) {
    return new Typed(folder, environment, terminal, other);
  }

  /** What a command left behind. */
  record Printed(int code, String out, String err) {
    /** The id of the newest run that is spoken of. */
    String run() {
      Matcher id = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}").matcher(out + err);
      if (!id.find()) {
        throw new AssertionError("no run in " + this);
      }
      return id.group();
    }
  }

  Printed type(String... arguments) {
    return typing("", arguments);
  }

  /** The same with something on stdin. */
  Printed typing(String stdin, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new World(folder, environment, time, note -> {}),
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    int code = CommandTree.of(console, arguments).execute(arguments);
    return new Printed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
