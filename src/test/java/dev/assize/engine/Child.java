package dev.assize.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A process of its own, with all it printed. */
record Child(int exitCode, String output) {

  static Child run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + command + "\n" + Files.readString(printed));
    }
    return new Child(process.exitValue(), Files.readString(printed));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** This process's class path, less what the predicate does not want. */
  static List<String> classPath(Predicate<String> wanted) {
    String surefire = System.getProperty("surefire.test.class.path", "");
    String all = surefire.isEmpty() ? System.getProperty("java.class.path") : surefire;
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .filter(wanted)
        .collect(Collectors.toList());
  }

  /** Where Maven keeps artifacts. */
  static Path repository() {
    String told = System.getProperty("localRepository", "");
    return told.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2/repository")
        : Path.of(told);
  }
}
