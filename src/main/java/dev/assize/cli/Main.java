package dev.assize.cli;

/** Starts the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int code =
        FullMemory.told(console, () -> CommandTree.of(console, arguments).execute(arguments));
    console.out().flush();
    // Not return: a provider's library may have left a thread behind that would keep the process
    // alive.
    System.exit(code);
  }
}
