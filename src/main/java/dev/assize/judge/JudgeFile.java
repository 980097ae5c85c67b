package dev.assize.judge;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Sourced;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a judge from its file, {@code judges/NAME.yaml}; {@code docs/formats.md} tells the keys of
 * each kind.
 *
 * <pre>{@code
 * name: grounded
 * kind: question                   # what kind of judge; question when left out
 * provider: local                  # a provider of assize.yaml
 * model: smollm2-135m-instruct-q4_1  # the provider's own model id
 * question: |
 *   Does every statement of the reply stand in the passages given?
 * parameters: {temperature: 0, max_tokens: 160}
 * must: false                      # true: its verdict decides whether the case passes
 * cases: all                       # asked about these besides the cases that name it
 * }</pre>
 */
public final class JudgeFile {

  static final String CODE = "judge";

  private static final String QUESTION = "question";
  private static final Map<String, JudgeKind> OWN = Map.of(QUESTION, QuestionJudge::read);

  private JudgeFile() {}

  /**
   * The judge, or nothing when the file has faults, which go to the problems.
   *
   * @param name what {@code assize.yaml} calls it; the file must say the same
   * @param more kinds besides those of this package
   */
  public static Optional<Judge> read(
      String name,
      Sourced file,
      Map<String, JudgeKind> more,
      JudgeSource.Shelf shelf,
      Problems problems) {
    Map<String, JudgeKind> kinds = new TreeMap<>(OWN);
    kinds.putAll(more);
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
    JurorName.refuse(fields, "name");
    Optional<String> kind =
        fields.has("kind")
            ? fields.choice("kind", List.copyOf(kinds.keySet()))
            : Optional.of(QUESTION);
    Optional<Judge> judge =
        kind.flatMap(
            word ->
                Objects.requireNonNull(kinds.get(word)).read(new JudgeSource(name, fields, shelf)));
    if (kind.isPresent()) {
      fields.close();
    } else {
      fields.text(Sworn.PROVIDER).ifPresent(provider -> shelf.wants(provider, fields));
    }
    problems.addAll(own);
    return own.hasErrors() ? Optional.empty() : judge;
  }
}
