package dev.assize.cli;

import dev.assize.history.NativeCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays what people type most, one command after the other in one process. The launcher does so
 * once, in a project made for it, to learn which classes later commands will need; native code is
 * left in the folder {@code native} for them.
 */
public final class WarmUp {

  /**
   * The second run has a past to read, which the first has not; the third compares nothing and asks
   * anew.
   */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("lint"),
          List.of("run", "--quiet"),
          List.of("run", "--quiet"),
          List.of("run", "--quiet", "--fresh", "--subject", "plain@silence"));

  private static final Path PROJECT = Path.of("assize.yaml");
  private static final String NOWHERE = "127.0.0.1:9/v1";

  private WarmUp() {}

  public static void main(String[] none) throws IOException {
    letSomebodyListen();
    for (List<String> typed : COMMANDS) {
      String[] arguments = typed.toArray(String[]::new);
      CommandTree.of(Console.ofProcess(new FileOutputStream(FileDescriptor.out)), arguments)
          .execute(arguments);
    }
    NativeCode.unpack(Path.of("native"));
    System.exit(0);
  }

  /** Where there is no network at all, what speaks HTTP is learned up to the first failure. */
  private static void letSomebodyListen() throws IOException {
    int port;
    try {
      port = WarmUpEndpoint.open().port();
    } catch (IOException noNetwork) {
      return;
    }
    String project = Files.readString(PROJECT);
    Files.writeString(PROJECT, project.replace(NOWHERE, "127.0.0.1:" + port + "/v1"));
  }
}
