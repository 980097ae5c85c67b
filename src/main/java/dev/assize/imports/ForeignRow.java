package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.judge.Sentinel;
import dev.assize.provider.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row that could be read.
 *
 * @param sentinel the known answer, where the reply was written to watch who judged it; such a row
 *     has no subject
 * @param at when the reply was given; empty when the row does not say
 */
record ForeignRow(
    Place place,
    String caseId,
    String subject,
    int trial,
    String model,
    Outcome outcome,
    String cost,
    String at,
    Optional<Sentinel> sentinel,
    List<Statement> verdicts) {

  ForeignRow {
    verdicts = List.copyOf(verdicts);
  }

  /** The same row at another place. */
  ForeignRow at(Place other) {
    return new ForeignRow(
        other, caseId, subject, trial, model, outcome, cost, at, sentinel, verdicts);
  }

  Optional<Instant> time() {
    return at.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(at));
  }
}
