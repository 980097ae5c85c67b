package dev.assize;

import dev.assize.provider.ModelProvider.Surroundings;
import dev.assize.replay.Timekeeper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that Assize takes from outside: where the project is, the environment and the time.
 *
 * @param folder of {@code assize.yaml}
 * @param environment the only source of secrets
 * @param notes is told what a person should know and no result depends on
 */
public record World(
    Path folder, Map<String, String> environment, Timekeeper time, Consumer<String> notes) {

  public World {
    folder = folder.toAbsolutePath().normalize();
    environment = Map.copyOf(environment);
  }

  /** This process, with a project in the folder. */
  public static World of(Path folder) {
    return new World(folder, System.getenv(), Timekeeper.system(), note -> {});
  }

  /** The same with somebody to tell notes to. */
  public World telling(Consumer<String> listener) {
    return new World(folder, environment, time, listener);
  }

  /** Today in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
  }

  Surroundings surroundings() {
    return new Surroundings(environment, folder);
  }

  Path local() {
    return folder.resolve(".assize");
  }
}
