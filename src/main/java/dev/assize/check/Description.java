package dev.assize.check;

import dev.assize.provider.ModelReply;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of check in words.
 *
 * @param name the word in a golden file, in kebab case
 * @param summary begins with "Passes when"
 * @param value what stands behind the colon; empty when nothing may
 * @param options those it knows besides the ones that every check knows
 * @param examples shown to people and executed by a test; at least one that passes and one that
 *     fails
 * @param edition another number whenever equal arguments may give another verdict than before, so
 *     that verdicts of an older edition are derived again before they are compared
 */
public record Description(
    String name,
    String summary,
    String value,
    List<Option> options,
    List<Example> examples,
    Needs needs,
    int edition) {

  public Description {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
  }

  /** What a check must be given besides the reply. */
  public enum Needs {
    /** Its value holds for one golden case only. */
    GOLDEN,
    /** The passages given along with the question; production has them too. */
    CONTEXT,
    /** Nothing: it could watch production as it stands. */
    NOTHING;

    /** What two checks together must be given. */
    public Needs and(Needs other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  /**
   * An option in brackets. Several words of a name have blanks between them; names that once had
   * dashes keep them here, for they are part of digests, and may be written in both ways.
   *
   * @param form as a golden file has it: {@code tolerance 0.01}
   */
  public record Option(String name, String form, String meaning) {

    /** An option without a value. */
    public static Option flag(String name, String meaning) {
      return new Option(name, spaced(name), meaning);
    }

    /** A name as it is shown. */
    static String spaced(String name) {
      return name.replace('-', ' ');
    }
  }

  /** A kind that takes no value, knows no options, and needs only the reply. */
  public static Description of(String name, String summary) {
    return new Description(name, summary, "", List.of(), List.of(), Needs.NOTHING, 1);
  }

  /** Says what stands behind the colon. */
  public Description takes(String what) {
    return new Description(name, summary, what, options, examples, needs, edition);
  }

  public Description knows(List<Option> more) {
    List<Option> all = Stream.concat(options.stream(), more.stream()).toList();
    return new Description(name, summary, value, all, examples, needs, edition);
  }

  public Description knows(Option option) {
    return knows(List.of(option));
  }

  public Description needs(Needs what) {
    return new Description(name, summary, value, options, examples, what, edition);
  }

  public Description edition(int number) {
    return new Description(name, summary, value, options, examples, needs, number);
  }

  /** Adds an example of a reply that passes. */
  public Description passes(String check, String reply) {
    return with(new Example(check, ModelReply.ofText(reply), Example.Outcome.PASSES));
  }

  /** Adds an example of a reply that fails. */
  public Description fails(String check, String reply) {
    return with(new Example(check, ModelReply.ofText(reply), Example.Outcome.FAILS));
  }

  public Description with(Example example) {
    List<Example> all = Stream.concat(examples.stream(), Stream.of(example)).toList();
    return new Description(name, summary, value, options, all, needs, edition);
  }
}
