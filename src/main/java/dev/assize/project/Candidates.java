package dev.assize.project;

import java.util.List;

/**
 * Which subjects a project wants decided on.
 *
 * @param named ids of the subjects that are compared with the baseline; none for all but it
 */
public record Candidates(List<String> named) {

  /** Whoever is not the baseline. */
  public static final Candidates ALL = new Candidates(List.of());

  public Candidates {
    named = List.copyOf(named);
  }

  /** Whether a run that names no subjects asks this one. */
  public boolean ask(String subject, String baseline) {
    return named.isEmpty() || named.contains(subject) || subject.equals(baseline);
  }
}
