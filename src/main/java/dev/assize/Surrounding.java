package dev.assize;

import dev.assize.base.Digest;
import dev.assize.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Facts about this machine and tree that a reader of a run wants, and that change nothing that is
 * asked.
 */
final class Surrounding {

  /** The name under which a manifest keeps the digest of {@code assize.yaml}. */
  static final String CONFIG = "config";

  private static final long PATIENCE_SECONDS = 5;

  private Surrounding() {}

  static Map<String, String> facts(World world) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("assize", version());
    facts.put("jdk", Runtime.version().toString());
    commit(world).ifPresent(commit -> facts.put("commit", commit));
    config(world).ifPresent(config -> facts.put(CONFIG, config.hex()));
    return facts;
  }

  /** Of the settings as they stand in the file, comments included. */
  private static Optional<Digest> config(World world) {
    try {
      return Optional.of(Digest.of(Files.readAllBytes(world.folder().resolve(Project.FILE))));
    } catch (IOException noProject) {
      return Optional.empty();
    }
  }

  /** The version of this Assize; {@code development} outside a jar. */
  static String version() {
    return Optional.ofNullable(Assize.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Who works here: git's {@code user.name}, else the environment's {@code USER}. */
  static Optional<String> person(World world) {
    return git(world, "config", "user.name")
        .or(() -> Optional.ofNullable(world.environment().get("USER")))
        .filter(name -> !name.isBlank());
  }

  private static Optional<String> commit(World world) {
    return git(world, "rev-parse", "HEAD").filter(printed -> printed.matches("[0-9a-f]{40,64}"));
  }

  /** What git prints; empty when it fails or is not there. */
  private static Optional<String> git(World world, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(world.folder().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      boolean ended = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String printed =
          ended
              ? new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()
              : "";
      return ended && git.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
