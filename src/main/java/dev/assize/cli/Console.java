package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.World;
import dev.assize.base.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a command works with: the project it is about, and where it prints, results to {@code out},
 * progress and diagnostics to {@code err}.
 */
final class Console {

  /** To the line's beginning, and away with what stands there. */
  private static final String ERASED_LINE = "\r\u001b[K";

  private final World start;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final boolean isTyped;
  private final Set<String> notes = new HashSet<>();
  private World world;
  private Path chosen;

  /**
   * @param start of the process: its folder need not be a project's
   */
  Console(World start, PrintStream out, PrintStream err, Terminal terminal) {
    this(start, System.in, out, err, terminal, Terminal.isTyped());
  }

  /** The same, where something else than the terminal is typed into. */
  Console(World start, InputStream in, PrintStream out, PrintStream err, Terminal terminal) {
    this(start, in, out, err, terminal, true);
  }

  private Console(
      World start,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Terminal terminal,
      boolean isTyped) {
    this.in = in;
    this.isTyped = isTyped;
    this.start = start.telling(this::note);
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.world = this.start;
    this.chosen = start.folder();
  }

  /**
   * @param out where results go
   */
  static Console ofProcess(OutputStream out) {
    World world = World.of(Path.of(""));
    return new Console(
        world,
        utf8(out),
        utf8(new FileOutputStream(FileDescriptor.err)),
        Terminal.ofStderr(world.environment()));
  }

  /** Goes to the project in the folder, or in the nearest one above it that has one. */
  void enter(Path folder) {
    Path wanted = here(folder.toString());
    chosen = wanted;
    Path found = ProjectFolder.nearest(wanted);
    world = new World(found, start.environment(), start.time(), this::note);
    if (!found.equals(wanted)) {
      note("project in " + found);
    }
  }

  /** The folder that was named for the project, whether one is there or not. */
  Path chosen() {
    return chosen;
  }

  /** What a path on the command line stands for: it is relative to where the command was typed. */
  Path here(String path) {
    return start.folder().resolve(path).normalize();
  }

  /** A path as somebody reads it who typed the command. */
  String shown(Path path) {
    return path.startsWith(start.folder())
        ? start.folder().relativize(path).toString()
        : path.toString();
  }

  World world() {
    return world;
  }

  Assize assize() {
    return Assize.at(world);
  }

  /** What is typed, or comes through a pipe. */
  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Whether somebody sits there who sees a question and can answer it. */
  boolean isAttended() {
    return terminal == Terminal.DRAWN_ON && isTyped;
  }

  /** Reads a line; anything but y or yes is a no. */
  boolean answersYes() {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
    } catch (IOException gone) {
      return false;
    }
    String answer = line.toString().strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  void tell(List<Problem> problems) {
    shown(problems).forEach(err::println);
  }

  /** Problems as somebody reads them who typed the command. */
  List<Problem> shown(List<Problem> problems) {
    return problems.stream().map(new ShownPlaces(start.folder(), world.folder())::of).toList();
  }

  /**
   * A note on stderr, once however often it comes up; in the place of a bar that is drawn there.
   */
  private synchronized void note(String note) {
    if (notes.add(note)) {
      String cleared = terminal == Terminal.DRAWN_ON ? ERASED_LINE : "";
      err.println(cleared + "assize: " + note);
    }
  }

  private static PrintStream utf8(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
