package dev.assize.cli;

import java.util.List;

/**
 * Plays what people type most, one command after the other in one process. The launcher does so
 * once, in a project made for it, to learn which classes later commands will need.
 */
public final class WarmUp {

  /** The second run has a past to read, which the first has not. */
  private static final List<List<String>> COMMANDS =
      List.of(List.of("lint"), List.of("run", "--quiet"), List.of("run", "--quiet"));

  private WarmUp() {}

  public static void main(String[] none) {
    for (List<String> typed : COMMANDS) {
      String[] arguments = typed.toArray(String[]::new);
      CommandTree.of(Console.ofProcess(), arguments).execute(arguments);
    }
    System.exit(0);
  }
}
