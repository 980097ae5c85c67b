package dev.assize.provider;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/**
 * A kind of provider, found by {@link java.util.ServiceLoader}: {@code openai}, {@code http},
 * {@code command}, or a team's own code in the same JVM. Put the class name into {@code
 * META-INF/services/dev.assize.provider.ModelProvider}.
 */
public interface ModelProvider {

  /** The word after {@code kind:} in {@code assize.yaml}. */
  String kind();

  /**
   * Reads the provider's own settings; every fault goes to the settings' problems, and unknown keys
   * are told by the caller. Opens nothing: no network, no process.
   */
  Connection configure(Fields settings, Surroundings surroundings);

  /** A provider with its settings, not yet opened. */
  interface Connection {

    /**
     * What of the settings can change an answer (URL, body template, command), without secrets,
     * time limits or concurrency. It enters cache keys and subject digests.
     */
    JsonObject identity();

    /**
     * The parts of a case that reach the model when no prompt template frames it: {@code input},
     * {@code context}, {@code turns}. A case that has another part cannot be put to it.
     */
    default Set<String> variables() {
      return Set.of("input", "context", "turns");
    }

    /**
     * Opens a client; called when the first live call is due, so that a replay needs no key and no
     * network.
     */
    ModelClient open();
  }

  /**
   * Where a provider lives.
   *
   * @param environment the process's environment variables; the only source of secrets
   * @param folder the folder of {@code assize.yaml}, against which relative paths and commands are
   *     resolved
   * @param clock tells now, against which a provider's dates are read
   */
  record Surroundings(Map<String, String> environment, Path folder, InstantSource clock) {
    public Surroundings(Map<String, String> environment, Path folder) {
      this(environment, folder, InstantSource.system());
    }
  }
}
