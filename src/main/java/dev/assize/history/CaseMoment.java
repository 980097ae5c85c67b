package dev.assize.history;

import java.util.List;

/**
 * One case at one time.
 *
 * @param models which the side's replies say they come from
 */
public record CaseMoment(StoredSide stored, List<ModelRow> models, CaseRow outcome) {

  public CaseMoment {
    models = List.copyOf(models);
  }
}
