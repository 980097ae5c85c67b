package dev.assize.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers faults so that a user hears all of them at once. Not safe for use by several threads. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds an error; see {@link Problem#error}. */
  public void error(String code, Place place, String what, String expected, String remedy) {
    add(Problem.error(code, place, what, expected, remedy));
  }

  /** Adds a warning; see {@link Problem#warning}. */
  public void warning(String code, Place place, String what, String expected, String remedy) {
    add(Problem.warning(code, place, what, expected, remedy));
  }

  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /** All faults in the order in which they were found. */
  public List<Problem> all() {
    return Collections.unmodifiableList(found);
  }

  public List<Problem> errors() {
    return found.stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }

  public List<Problem> warnings() {
    return found.stream().filter(p -> p.severity() == Problem.Severity.WARNING).toList();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /**
   * Ends here when anything was wrong.
   *
   * @throws InvalidInput carrying every fault found so far, warnings included
   */
  public void orThrow() {
    if (hasErrors()) {
      throw new InvalidInput(all());
    }
  }
}
