package dev.assize.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with a copy of the launcher, fake JDKs and a fake Maven, and nothing of this machine: a
 * fake {@code java} prints where it stands, which JDK it is and its arguments; a fake {@code mvn}
 * counts its calls and leaves a distribution behind as the assembly does.
 */
final class Workshop {

  /** What one launch left behind. */
  record Launch(int exit, String out, String err) {}

  private static final Path SCRIPT = Path.of("assize").toAbsolutePath();

  /** All that the launcher may count on besides a shell. */
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "date",
          "dirname",
          "find",
          "head",
          "ln",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail");

  private final Path root;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Workshop(Path folder) throws IOException {
    root = folder.toRealPath();
    Path tools = Files.createDirectories(root.resolve("tools"));
    for (String tool : TOOLS) passOn(tool, tools);
    Files.createDirectories(root.resolve("jdks"));
    environment.put("PATH", tools.toString());
    environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
    environment.put("ASSIZE_JDK_FOLDERS", root.resolve("jdks").toString());
    environment.put("ASSIZE_CDS", "off");
  }

  Path root() {
    return root;
  }

  Workshop with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** A source tree with the launcher at its root. */
  Path sources() throws IOException {
    Path tree = Files.createDirectories(root.resolve("tree with blank"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    Files.createDirectories(tree.resolve("src/main/java"));
    Files.writeString(tree.resolve("src/main/java/A.java"), "class A {}");
    return copyScript(tree.resolve("assize"));
  }

  /** An unpacked distribution with the launcher in bin. */
  Path distribution() throws IOException {
    Path bin = Files.createDirectories(root.resolve("dist/bin"));
    Files.createDirectories(root.resolve("dist/lib"));
    Files.writeString(root.resolve("dist/lib/assize.jar"), "");
    return copyScript(bin.resolve("assize"));
  }

  /** A fake JDK in the install folder. */
  Path jdk(String name, String version) throws IOException {
    Path home = jre(name, version);
    executable(home.resolve("bin/javac"), "exit 0");
    return home;
  }

  /** A fake runtime, without a compiler. */
  Path jre(String name, String version) throws IOException {
    Path home = root.resolve("jdks").resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    executable(
        home.resolve("bin/java"),
        """
        echo "java %s in $(pwd)"
        for a; do echo "<$a>"; done
        exit ${FAKE_EXIT:-0}
        """
            .formatted(name));
    return home;
  }

  /** A fake Maven that needs {@code seconds} and then ends with {@code exit}. */
  void maven(double seconds, int exit) throws IOException {
    executable(
        root.resolve("tools/mvn"),
        """
        echo "[INFO] chatter on stdout"
        echo "java home $JAVA_HOME" >>'%1$s/mvn.calls'
        sleep %2$s
        [ %3$d = 0 ] || { echo "[ERROR] no such symbol"; exit %3$d; }
        for a; do case $a in -Dassize.target=*) target=${a#*=} ;; esac; done
        mkdir -p "$target/assize-1-dist/assize-1/lib"
        : >"$target/assize-1-dist/assize-1/lib/assize-1.jar"
        : >"$target/assize-1-dist/assize-1/lib/other.jar"
        """
            .formatted(root, seconds, exit));
  }

  long builds() throws IOException {
    Path calls = root.resolve("mvn.calls");
    if (!Files.exists(calls)) return 0;
    try (Stream<String> lines = Files.lines(calls)) {
      return lines.count();
    }
  }

  Launch launch(Path script, String... arguments) {
    return launchIn(root, script, arguments);
  }

  Launch launchIn(Path folder, Path script, String... arguments) {
    try {
      Path out = Files.createTempFile(root, "out", "");
      Path err = Files.createTempFile(root, "err", "");
      var command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the launcher hangs; stderr: " + Files.readString(err));
      }
      return new Launch(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void executable(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path copyScript(Path to) throws IOException {
    Files.copy(SCRIPT, to);
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    return to;
  }

  private static void passOn(String name, Path to) throws IOException {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path tool = Path.of(folder, name);
      if (Files.isExecutable(tool)) {
        executable(to.resolve(name), "exec " + tool + " \"$@\"\n");
        return;
      }
    }
    throw new IOException("this machine has no " + name);
  }
}
