package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelProvider.Surroundings;
import dev.assize.replay.Limits;
import dev.assize.run.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Reads the {@code providers:} section; each kind reads its own settings. */
final class ProviderReader {

  private final Surroundings surroundings;
  private final Map<String, ModelProvider> kinds = new TreeMap<>();

  ProviderReader(Surroundings surroundings) {
    this.surroundings = surroundings;
    ServiceLoader.load(ModelProvider.class).forEach(kind -> kinds.put(kind.kind(), kind));
  }

  Map<String, ProviderSetup> read(Fields providers) {
    Map<String, ProviderSetup> setups = new LinkedHashMap<>();
    for (String name : providers.names()) {
      Fields settings = providers.object(name);
      setups.put(name, setup(name, settings));
      settings.close();
    }
    return setups;
  }

  private ProviderSetup setup(String name, Fields settings) {
    Limits limits = limits(settings);
    String version = new VersionReader(surroundings.folder()).read(settings);
    List<Recipe.Text> shown = new ShownReader(surroundings).read(settings);
    String kind = settings.required("kind").orElse("");
    Connection connection =
        kind(kind, settings)
            .map(provider -> provider.configure(settings, surroundings))
            .orElseGet(Unusable::new);
    return new ProviderSetup(name, kind, connection, limits, version, shown);
  }

  private Optional<ModelProvider> kind(String kind, Fields settings) {
    if (!kind.isEmpty() && !kinds.containsKey(kind)) {
      settings
          .problems()
          .error(
              "config.unknown-provider-kind",
              settings.place("kind"),
              "kind: " + kind,
              "one of " + String.join(", ", kinds.keySet()),
              Suggestion.remedy(kind, kinds.keySet()));
    }
    return Optional.ofNullable(kinds.get(kind));
  }

  private static Limits limits(Fields settings) {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        settings.whole("concurrency", 1, 10_000).orElse(usual.concurrency()),
        settings
            .whole("requests-per-minute", 1, Limits.UNLIMITED)
            .orElse(usual.requestsPerMinute()),
        settings.whole("tokens-per-minute", 1, Limits.UNLIMITED).orElse(usual.tokensPerMinute()),
        settings.whole("attempts", 1, 100).orElse(usual.attempts()),
        settings.duration("patience").orElse(usual.patience()));
  }

  /**
   * Stands in for a provider whose settings are faulty, so that reading can go on to find every
   * fault.
   */
  private record Unusable() implements Connection {
    @Override
    public JsonObject identity() {
      return JsonObject.EMPTY;
    }

    @Override
    public ModelClient open() {
      throw new IllegalStateException("a project with faults is never run");
    }
  }
}
