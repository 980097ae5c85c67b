package dev.assize.provider.naive;

import dev.assize.json.Fields;
import dev.assize.provider.ModelProvider;

/**
 * Answers without a model, a program or a network: a floor under every other subject.
 *
 * <pre>{@code
 * providers:
 *   parrot: {kind: naive, answer: echo, version: "1"}
 * }</pre>
 */
public final class NaiveProvider implements ModelProvider {

  static final String KIND = "naive";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Connection configure(Fields settings, Surroundings surroundings) {
    settings.required("answer");
    return settings
        .choice("answer", NaiveAnswer.words())
        .flatMap(NaiveAnswer::of)
        .orElse(NaiveAnswer.SILENCE);
  }
}
