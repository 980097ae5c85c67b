package dev.assize.cli;

import dev.assize.history.NativeCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays what people type most, one command after the other in one process. The launcher does so
 * once, in a project made for it, to learn which classes later commands will need; native code is
 * left in the folder {@code native} for them.
 */
public final class WarmUp {

  /** The second run has a past to read, which the first has not. */
  private static final List<List<String>> COMMANDS =
      List.of(List.of("lint"), List.of("run", "--quiet"), List.of("run", "--quiet"));

  private WarmUp() {}

  public static void main(String[] none) throws IOException {
    for (List<String> typed : COMMANDS) {
      String[] arguments = typed.toArray(String[]::new);
      CommandTree.of(Console.ofProcess(new FileOutputStream(FileDescriptor.out)), arguments)
          .execute(arguments);
    }
    NativeCode.unpack(Path.of("native"));
    System.exit(0);
  }
}
