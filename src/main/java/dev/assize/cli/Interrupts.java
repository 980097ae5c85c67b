package dev.assize.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Answers Ctrl-C and the signal by which build servers stop a job, while something goes on: the
 * first lets what is under way finish, a second ends at once. What is stored is whole either way. A
 * shutdown hook would not do: while one runs, Java hears no second signal.
 */
final class Interrupts implements AutoCloseable {

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final Console console;
  private final Answers answers;
  private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();
  private boolean stopping;

  private Interrupts(Console console, Answers answers) {
    this.console = console;
    this.answers = answers;
  }

  /**
   * What is done.
   *
   * @param stop at the first signal, after the words {@code stopping}
   * @param exitCode of the process at the second, after the words {@code ended}
   */
  record Answers(String stopping, Runnable stop, String ended, int exitCode) {}

  static Interrupts answered(Console console, Answers answers) {
    Interrupts interrupts = new Interrupts(console, answers);
    SIGNALS.forEach(interrupts::listen);
    return interrupts;
  }

  private void listen(String name) {
    try {
      Signal signal = new Signal(name);
      before.put(signal, Signal.handle(signal, heard -> interrupt()));
    } catch (IllegalArgumentException keptByTheJvm) {
      console.err().println("assize: signal " + name + " cannot be answered on this system");
    }
  }

  private synchronized void interrupt() {
    if (stopping) {
      console.err().println(answers.ended());
      Runtime.getRuntime().halt(answers.exitCode());
    }
    stopping = true;
    console.err().println("\n" + answers.stopping());
    answers.stop().run();
  }

  @Override
  public void close() {
    before.forEach(Signal::handle);
  }
}
