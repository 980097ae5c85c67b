package dev.assize.cli;

import dev.assize.World;
import java.nio.file.Path;

/** Starts the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.ofProcess(World.of(Path.of("")));
    int code = CommandTree.of(console).execute(arguments);
    console.out().flush();
    // Not return: a provider's library may have left a thread behind that would keep the process
    // alive.
    System.exit(code);
  }
}
