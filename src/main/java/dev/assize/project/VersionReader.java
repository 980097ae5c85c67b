package dev.assize.project;

import dev.assize.base.Digests;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads the declared version of an application: a text, {@code {files: [...]}} whose contents are
 * digested, or {@code {command: [...]}} whose output it is.
 */
final class VersionReader {

  private static final long PATIENCE_SECONDS = 20;

  private final Path folder;

  VersionReader(Path folder) {
    this.folder = folder;
  }

  /** The version; empty when none is declared. */
  String read(Fields settings) {
    if (settings.value("version").filter(JsonObject.class::isInstance).isEmpty()) {
      return settings.text("version").map(text -> written(text, settings)).orElse("");
    }
    Fields version = settings.object("version");
    List<String> files = version.texts("files");
    List<String> command = version.texts("command");
    version.close();
    if (files.isEmpty() == command.isEmpty()) {
      settings
          .problems()
          .error(
              "config.bad-version",
              settings.place("version"),
              "neither or both of files and command",
              "a text, {files: [...]} or {command: [...]}",
              "");
      return "";
    }
    return files.isEmpty() ? output(command, settings) : ofFiles(files, settings);
  }

  private static String written(String text, Fields settings) {
    if (text.isBlank()) {
      settings
          .problems()
          .error(
              "config.bad-version",
              settings.place("version"),
              "version: an empty text",
              "a text, {files: [...]} or {command: [...]}",
              "Leave it out where the version is unknown: then reports say so.");
    }
    return text;
  }

  private String ofFiles(List<String> files, Fields settings) {
    Digests digests = Digests.of("version");
    for (String file : files.stream().sorted().toList()) {
      try {
        digests.part(
            file,
            new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        tell(settings, "cannot read " + file, "a file relative to the project");
      }
    }
    return digests.digest().brief();
  }

  private String output(List<String> command, Fields settings) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        tell(
            settings,
            "the command did not end within " + PATIENCE_SECONDS + " s",
            "a version on stdout");
        return "";
      }
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.exitValue() != 0 || printed.isEmpty()) {
        tell(
            settings,
            "exit code " + process.exitValue() + ", printed \"" + printed + "\"",
            "exit code 0 and a version on stdout");
      }
      return printed;
    } catch (IOException e) {
      tell(settings, "cannot start " + command.getFirst(), "a program");
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while asking for a version"));
    }
  }

  private static void tell(Fields settings, String found, String expected) {
    settings.problems().error("config.no-version", settings.place("version"), found, expected, "");
  }
}
