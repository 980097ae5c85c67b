package dev.assize;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.provider.Discretion;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Recipe;
import dev.assize.run.Recipe.Text;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Notes of each subject what it is made of, so that a reader can see how two of them differ. */
final class Recipes {

  /** A parameter that is longer, such as a schema, is kept as a text. */
  private static final int LONG = 200;

  private final Docket docket;
  private final Discretion discretion;

  Recipes(Docket docket, World world) {
    this.docket = docket;
    this.discretion = new Discretion(world.environment());
  }

  SubjectEntry entry(Subject subject) {
    SubjectEntry bare = Manifests.entry(subject);
    return new SubjectEntry(
        bare.id(),
        bare.digest(),
        bare.provider(),
        bare.model(),
        bare.prompt(),
        bare.version(),
        recipe(subject));
  }

  private Recipe recipe(Subject subject) {
    List<Text> texts = new ArrayList<>();
    switch (subject.framing()) {
      case Framing.Templated templated ->
          texts.add(
              Text.of(templated.template().file(), discretion.text(templated.template().source())));
      case Framing.Bare bare -> {}
    }
    Optional.ofNullable(docket.project().providers().get(subject.provider()))
        .ifPresent(provider -> texts.addAll(provider.shown()));
    Map<String, String> parameters = new TreeMap<>();
    subject
        .parameters()
        .members()
        .forEach(
            (name, value) -> {
              String json = parameter(name, value);
              if (json.length() > LONG) {
                texts.add(Text.of("parameter " + name, json));
              } else {
                parameters.put(name, json);
              }
            });
    return Recipe.Kept.of(texts, parameters);
  }

  private String parameter(String name, JsonValue value) {
    return Discretion.isSecret(name) ? "[secret]" : discretion.settings(Json.canonical(value));
  }
}
