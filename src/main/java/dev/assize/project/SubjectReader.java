package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Caching;
import dev.assize.subject.Subject.Framing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Expands the matrix of models and prompts to subjects. */
final class SubjectReader {

  private final Map<String, ProviderSetup> providers;
  private final Map<String, PromptTemplate> prompts;
  private final Map<String, ModelEntry> models = new LinkedHashMap<>();

  SubjectReader(Map<String, ProviderSetup> providers, Map<String, PromptTemplate> prompts) {
    this.providers = providers;
    this.prompts = prompts;
  }

  /** A model of the project file: a provider, a model id and parameters. */
  private record ModelEntry(String provider, String model, JsonObject parameters) {}

  void readModels(Fields section) {
    for (String name : section.names()) {
      Fields fields = section.object(name);
      String provider = fields.required("provider").orElse("");
      known("provider", provider, providers.keySet(), fields);
      String model = fields.text("model").orElse("");
      JsonValue parameters = fields.value("parameters").orElse(JsonObject.EMPTY);
      Fields said = fields.object("parameters");
      fields.close();
      ModelEntry entry =
          new ModelEntry(
              provider, model, parameters instanceof JsonObject object ? object : JsonObject.EMPTY);
      OneSeed.tell(said, entry.parameters(), !isApplication(entry));
      models.put(name, entry);
    }
  }

  List<Subject> expand(Fields matrix) {
    List<Subject> subjects = new ArrayList<>();
    List<String> wanted = matrix.texts("prompts");
    for (String prompt : wanted) {
      known("prompts", prompt, prompts.keySet(), matrix);
    }
    for (String name : matrix.texts("models")) {
      known("models", name, models.keySet(), matrix);
      Optional.ofNullable(models.get(name))
          .ifPresent(model -> subjects.addAll(versions(name, model, wanted)));
    }
    matrix.close();
    if (subjects.isEmpty()) {
      matrix
          .problems()
          .error(
              "config.no-subject",
              matrix.place(),
              "no subject",
              "at least one model, and a prompt for it",
              "Write subjects: {models: [...], prompts: [...]}.");
    }
    return subjects;
  }

  private List<Subject> versions(String name, ModelEntry model, List<String> wanted) {
    List<Subject> versions =
        wanted.stream()
            .map(prompts::get)
            .filter(Objects::nonNull)
            .map(t -> subject(t.name() + "@" + name, model, new Framing.Templated(t)))
            .toList();
    boolean application = wanted.isEmpty() && isApplication(model);
    return application ? List.of(subject(name, model, new Framing.Bare())) : versions;
  }

  private boolean isApplication(ModelEntry model) {
    ProviderSetup provider = providers.get(model.provider());
    return provider != null && provider.isApplication();
  }

  private Subject subject(String id, ModelEntry model, Framing framing) {
    ProviderSetup provider = providers.get(model.provider());
    JsonObject identity = provider == null ? JsonObject.EMPTY : provider.connection().identity();
    String version = provider == null ? "" : provider.version();
    Caching caching =
        isApplication(model) && version.isEmpty() ? Caching.VERSION_UNDECLARED : Caching.ALLOWED;
    return new Subject(
        id,
        model.provider(),
        model.model(),
        identity,
        version,
        model.parameters(),
        framing,
        caching,
        SubjectDigest.of(identity, version, model.model(), model.parameters(), framing));
  }

  private static void known(String what, String name, Set<String> known, Fields fields) {
    if (!name.isEmpty() && !known.contains(name)) {
      fields
          .problems()
          .error(
              "config.unknown-name",
              fields.place(what),
              what + ": " + name + " is declared nowhere",
              "a name declared in this file",
              Suggestion.remedy(name, known));
    }
  }
}
