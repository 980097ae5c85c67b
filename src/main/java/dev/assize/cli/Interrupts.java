package dev.assize.cli;

import dev.assize.PreparedRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Answers Ctrl-C while a run plays: the first lets calls under way finish, a second ends at once.
 * The journal is whole either way.
 */
final class Interrupts implements AutoCloseable {

  private static final long LONGEST_SECONDS = 15;

  private final CountDownLatch played = new CountDownLatch(1);
  private final Thread hook;

  private Interrupts(PreparedRun run, Console console) {
    this.hook = new Thread(() -> stop(run, console), "assize-interrupt");
  }

  static Interrupts stopping(PreparedRun run, Console console) {
    Interrupts interrupts = new Interrupts(run, console);
    Runtime.getRuntime().addShutdownHook(interrupts.hook);
    return interrupts;
  }

  private void stop(PreparedRun run, Console console) {
    console.err().println("\nStopping: calls under way may finish. Ctrl-C again ends at once.");
    run.stop();
    try {
      played.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    console.err().println("Stopped. Nothing is lost; go on with: assize run --resume " + run.id());
    console.err().flush();
    Runtime.getRuntime().halt(ExitCodes.STOPPED);
  }

  @Override
  public void close() {
    played.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The hook itself is running: it ends the process.
    }
  }
}
