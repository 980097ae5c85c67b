package dev.assize;

import dev.assize.project.RunSettings;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Which prompt is to be cut, section by section.
 *
 * @param prompt a subject of the matrix, or a prompt that one subject has
 * @param sections that are left out one by one; all that are marked where empty
 * @param terms by which the rest is measured
 * @param settings changes to the project's own run settings
 * @param mostCalls that may be sent in all; as budgets say where empty
 */
public record CutRequest(
    String prompt,
    List<String> sections,
    TrimRequest.Terms terms,
    UnaryOperator<RunSettings> settings,
    OptionalLong mostCalls) {

  public CutRequest {
    sections = List.copyOf(sections);
  }
}
