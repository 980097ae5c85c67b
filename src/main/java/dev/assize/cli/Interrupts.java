package dev.assize.cli;

import dev.assize.PreparedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Answers Ctrl-C and the signal by which build servers stop a job, while a run plays: the first
 * lets calls under way finish, a second ends at once. The journal is whole either way. A shutdown
 * hook would not do: while one runs, Java hears no second signal.
 */
final class Interrupts implements AutoCloseable {

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final PreparedRun run;
  private final Console console;
  private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();
  private boolean stopping;

  private Interrupts(PreparedRun run, Console console) {
    this.run = run;
    this.console = console;
  }

  static Interrupts stopping(PreparedRun run, Console console) {
    Interrupts interrupts = new Interrupts(run, console);
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
      console
          .err()
          .println("Ended. The journal is whole; go on with: assize run --resume " + run.id());
      Runtime.getRuntime().halt(ExitCodes.STOPPED);
    }
    stopping = true;
    console.err().println("\nStopping: calls under way may finish. Ctrl-C again ends at once.");
    run.stop();
  }

  @Override
  public void close() {
    before.forEach(Signal::handle);
  }
}
