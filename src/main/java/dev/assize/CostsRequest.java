package dev.assize;

import dev.assize.economics.worth.Bill;
import java.util.List;

/**
 * Of which replies it is to be told what they cost.
 *
 * @param sides each a run with all of its subjects, {@code RUN:SUBJECT}, or a baseline; none for
 *     the newest run
 * @param by how they are put together; none for every way but case by case
 */
public record CostsRequest(List<String> sides, List<Bill.By> by) {

  public CostsRequest {
    sides = List.copyOf(sides);
    by = List.copyOf(by);
  }
}
