package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import java.util.List;

/** Finds the golden case that somebody named. */
final class KnownCase {

  private KnownCase() {}

  /**
   * The case of that id.
   *
   * @param place where the name was typed
   * @throws InvalidInput when there is none, with the id that was meant
   */
  static GoldenCase of(String caseId, List<GoldenCase> cases, Place place) {
    return cases.stream()
        .filter(each -> each.id().equals(caseId))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "cases.unknown-case",
                    place,
                    "no case \"" + caseId + "\"",
                    "an id of a golden case",
                    Suggestion.remedy(caseId, cases.stream().map(GoldenCase::id).toList())));
  }
}
