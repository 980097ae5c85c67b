package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.judge.Opinion;
import dev.assize.judge.PairJudge;
import dev.assize.judge.pair.Orders;
import dev.assize.provider.Exchange;
import dev.assize.replay.Bench;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Majority;
import dev.assize.verdict.Verdict;
import java.util.List;

/** A judge of pairs of the project, asked about two replies at a time in both orders. */
final class AskedPairs {

  private final PairJudge judge;
  private final Criterion criterion;
  private final Audience audience;
  private final Exhibits exhibits;

  AskedPairs(PairJudge judge, Criterion criterion, Audience audience, Exhibits exhibits) {
    this.judge = judge;
    this.criterion = criterion;
    this.audience = audience;
    this.exhibits = exhibits;
  }

  /** Two replies to a case; either may have been altered to deceive the judge. */
  record Matter(GoldenCase golden, Trial first, Trial second) {}

  /**
   * A verdict with what it took.
   *
   * @param raw the words of each sample, both orders together
   * @param orders what was read of them in both orders; fewer where an order could not be read
   */
  record Told(Verdict verdict, List<String> raw, List<Orders> orders, List<Exchange> exchanges) {
    Told {
      raw = List.copyOf(raw);
      orders = List.copyOf(orders);
      exchanges = List.copyOf(exchanges);
    }
  }

  Maker maker() {
    return Maker.of(criterion);
  }

  /** Its verdicts, in the order of the pairs. */
  List<Told> look(List<Matter> matters) {
    return audience.all(matters, this::look);
  }

  private Told look(Matter matter, Bench bench) throws InterruptedException {
    Exhibit first = exhibits.ofStored(matter.golden(), matter.first().response());
    Exhibit second = exhibits.ofStored(matter.golden(), matter.second().response());
    List<Opinion> all =
        judge.compare(first, second, new BenchClerk(bench, matter.first().key().trial()));
    Told told =
        new Told(
            all.isEmpty()
                ? Verdict.unscored("the judge did not say")
                : Majority.of(all.stream().map(Opinion::verdict).toList()),
            all.stream().map(Opinion::raw).toList(),
            all.stream()
                .flatMap(opinion -> Orders.read(opinion.raw(), first, second).stream())
                .toList(),
            all.stream().flatMap(opinion -> opinion.exchanges().stream()).toList());
    audience.tell(
        matter.first(),
        new Finding(
            List.of(matter.first().key(), matter.second().key()),
            criterion,
            0,
            told.verdict(),
            String.join("\n", told.raw()),
            told.exchanges()));
    return told;
  }
}
