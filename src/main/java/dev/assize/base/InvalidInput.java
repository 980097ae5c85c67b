package dev.assize.base;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a user gave us cannot be used; carries every fault at once. Commands answer it with exit
 * code 2.
 */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public InvalidInput(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** A single fault. */
  public static InvalidInput of(
      String code, Place place, String found, String expected, String remedy) {
    return new InvalidInput(List.of(Problem.error(code, place, found, expected, remedy)));
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The first fault within a sentence: {@code file:line: found (cases.duplicate-id)}. */
  public String inBrief() {
    Problem first = problems.getFirst();
    return first.place() + ": " + first.found() + " (" + first.code() + ")";
  }
}
