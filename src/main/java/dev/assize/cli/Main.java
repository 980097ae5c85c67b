package dev.assize.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Starts the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    LeanHeap.watch();
    Stdout stdout = new Stdout(new FileOutputStream(FileDescriptor.out));
    Console console = Console.ofProcess(stdout);
    int code =
        FullMemory.told(console, () -> CommandTree.of(console, arguments).execute(arguments));
    console.out().flush();
    // Not return: a provider's library may have left a thread behind that would keep the process
    // alive.
    System.exit(stdout.answered(code, console.err()));
  }
}
