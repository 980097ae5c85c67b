package dev.assize;

import java.util.List;

/**
 * Whether the cassettes hold the reply of a subject to a case.
 *
 * @param standing in words, with the cassette's place
 * @param differences from the nearest recorded call, one line each; empty when it is recorded or
 *     nothing like it is
 */
public record Missed(String subject, String standing, List<String> differences) {
  public Missed {
    differences = List.copyOf(differences);
  }
}
