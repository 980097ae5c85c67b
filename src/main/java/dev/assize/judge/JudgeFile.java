package dev.assize.judge;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Sourced;
import java.util.Map;
import java.util.Optional;

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
  private static final Map<String, Kind> KINDS = Map.of(QUESTION, QuestionJudge::read);

  private JudgeFile() {}

  /** How one kind of judge is read from its file; who reads closes nothing. */
  interface Kind {
    Optional<? extends Judge> read(String name, Fields fields, Problems problems);
  }

  /**
   * The judge, or nothing when the file has faults, which go to the problems.
   *
   * @param name what {@code assize.yaml} calls it; the file must say the same
   */
  public static Optional<Judge> read(String name, Sourced file, Problems problems) {
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
    Optional<String> kind =
        fields.has("kind")
            ? fields.choice("kind", KINDS.keySet().stream().sorted().toList())
            : Optional.of(QUESTION);
    Optional<Judge> judge =
        kind.flatMap(word -> KINDS.get(word).read(name, fields, own)).map(Judge.class::cast);
    if (kind.isPresent()) {
      fields.close();
    }
    problems.addAll(own);
    return own.hasErrors() ? Optional.empty() : judge;
  }
}
