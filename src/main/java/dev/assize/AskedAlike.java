package dev.assize;

import dev.assize.drift.CaseValues;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.drift.TotalAgreement;
import dev.assize.drift.TotalAgreement.Repeat;
import dev.assize.history.CaseRow;
import dev.assize.history.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The cases of a run that were asked as in another, found once for all that is read of them. */
final class AskedAlike {

  private final Sighting run;
  private final int[] asked;
  private final int[] measured;
  private final List<String> ids;

  private AskedAlike(Sighting run, int[] asked, int[] measured) {
    this.run = run;
    this.asked = asked;
    this.measured = measured;
    this.ids = run.cases().questions().stream().map(Question::caseId).toList();
  }

  /** Of a run beside another, which may be itself. */
  static AskedAlike of(Sighting run, Sighting other) {
    IntStream.Builder asked = IntStream.builder();
    IntStream.Builder measured = IntStream.builder();
    run.cases()
        .alike(
            other.cases(),
            (here, there) -> {
              asked.add(here);
              if (run.cases().measure(here) == other.cases().measure(there)) {
                measured.add(here);
              }
            });
    return new AskedAlike(run, asked.build().toArray(), measured.build().toArray());
  }

  /**
   * One quantity as mathematics wants it; of the cases measured alike, too, where it depends on
   * that.
   */
  RunReading reading(Quantity quantity) {
    double[] amounts = run.cases().amounts(Sighting.word(quantity));
    int[] places = SharedCases.isJudged(quantity) ? measured : asked;
    List<String> known = new ArrayList<>(places.length);
    double[] values = new double[places.length];
    for (int at : places) {
      if (amounts[at] != CaseRow.UNKNOWN) {
        values[known.size()] = amounts[at];
        known.add(ids.get(at));
      }
    }
    return new RunReading(
        run.seen().address(),
        run.seen().at(),
        run.surroundings(),
        CaseValues.of(known, Arrays.copyOf(values, known.size())));
  }

  /** Counts the replies to the cases that were measured alike. */
  void count(TotalAgreement.Count count) {
    for (int at : measured) {
      String id = ids.get(at);
      for (Repeat reply : run.replies(at)) {
        count.add(id, reply);
      }
    }
  }
}
