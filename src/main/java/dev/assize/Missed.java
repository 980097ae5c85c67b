package dev.assize;

import java.util.List;

/**
 * Whether the cassettes hold what a subject and its judges are asked about a case, or a call that
 * they lack.
 *
 * @param standing in words: which call it is, and whether it is recorded
 * @param differences from the nearest recorded call, one line each; empty when it is recorded or
 *     nothing like it is
 */
public record Missed(String subject, String standing, List<String> differences) {
  public Missed {
    differences = List.copyOf(differences);
  }
}
