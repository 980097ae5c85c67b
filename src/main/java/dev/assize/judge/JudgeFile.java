package dev.assize.judge;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Sourced;
import dev.assize.verdict.Criterion.Bearing;
import java.util.Optional;

/**
 * Reads a judge from its file, {@code judges/NAME.yaml}.
 *
 * <pre>{@code
 * name: grounded
 * provider: local                  # a provider of assize.yaml
 * model: smollm2-135m-instruct-q4_1  # the provider's own model id
 * question: |
 *   Does every statement of the reply stand in the passages given?
 * parameters: {temperature: 0, max_tokens: 160}
 * must: false                      # true: its verdict decides whether the case passes
 * }</pre>
 */
public final class JudgeFile {

  private static final String CODE = "judge";

  private JudgeFile() {}

  /**
   * The judge, or nothing when the file has faults, which go to the problems.
   *
   * @param name what {@code assize.yaml} calls it; the file must say the same
   */
  public static Optional<QuestionJudge> read(String name, Sourced file, Problems problems) {
    Problems own = new Problems();
    Fields fields = Fields.of(file, CODE, own);
    fields
        .required("name")
        .filter(found -> !found.equals(name))
        .ifPresent(
            found ->
                own.error(
                    CODE + ".other-name",
                    fields.place("name"),
                    "name: " + found,
                    "name: " + name + ", as assize.yaml has it",
                    "Give it one name in both files."));
    Optional<String> provider = fields.required("provider");
    Optional<String> model = fields.required("model");
    Optional<String> question = fields.required("question");
    JsonObject parameters = parameters(fields, own);
    boolean must = fields.bool("must").orElse(false);
    fields.close();
    problems.addAll(own);
    return own.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new QuestionJudge(
                name,
                provider.orElseThrow(),
                model.orElseThrow(),
                question.orElseThrow(),
                parameters,
                must ? Bearing.MUST : Bearing.ADVISORY));
  }

  /** Any parameter: only the provider knows which there are. */
  private static JsonObject parameters(Fields fields, Problems problems) {
    return fields
        .value("parameters")
        .map(
            value -> {
              if (value instanceof JsonObject object) {
                return object;
              }
              problems.error(
                  CODE + ".wrong-kind",
                  fields.place("parameters"),
                  "parameters is no list of names with values",
                  "for instance {temperature: 0, max_tokens: 160}",
                  "");
              return JsonObject.EMPTY;
            })
        .orElse(JsonObject.EMPTY);
  }
}
