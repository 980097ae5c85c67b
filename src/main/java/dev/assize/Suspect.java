package dev.assize;

import dev.assize.base.Place;
import java.util.List;

/**
 * A golden case that is more likely wrong itself than the versions that fail it.
 *
 * @param place file and line of the case as it stands now; line 0 when its file is gone
 * @param reasons why it is suspected, one sentence each; never empty
 */
public record Suspect(Place place, String caseId, List<String> reasons) {
  public Suspect {
    reasons = List.copyOf(reasons);
  }
}
