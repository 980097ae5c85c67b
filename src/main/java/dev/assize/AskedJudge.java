package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.check.Exhibit;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReferenceUse;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.jury.CascadeJudge;
import dev.assize.provider.Exchange;
import dev.assize.replay.Bench;
import dev.assize.run.Finding;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Majority;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A judge of the project as a source of verdicts. */
final class AskedJudge implements VerdictSource {

  private final ReplyJudge judge;
  private final Criterion criterion;
  private final Audience audience;
  private final Exhibits exhibits;

  AskedJudge(ReplyJudge judge, Criterion criterion, Audience audience, Exhibits exhibits) {
    this.judge = judge;
    this.criterion = criterion;
    this.audience = audience;
    this.exhibits = exhibits;
  }

  @Override
  public Maker maker() {
    return Maker.of(criterion, judge.criteria().size());
  }

  @Override
  public boolean doubtsReferences() {
    Set<ReferenceUse> uses =
        judge.asked().stream().map(sworn -> sworn.manner().reference()).collect(Collectors.toSet());
    return uses.contains(ReferenceUse.DOUBT) && !uses.contains(ReferenceUse.USE);
  }

  @Override
  public boolean isSecond(Exchange exchange) {
    return judge instanceof CascadeJudge cascade && cascade.isSecond(exchange.call());
  }

  @Override
  public List<Told> look(List<Matter> matters) {
    return audience.all(matters, this::look);
  }

  private Told look(Matter matter, Bench bench) throws InterruptedException {
    Exhibit exhibit = exhibits.ofStored(matter.golden(), matter.trial().response());
    List<Opinion> all = judge.judge(exhibit, new BenchClerk(bench, matter.trial().key().trial()));
    List<Opinion> own =
        all.stream().filter(opinion -> opinion.criterion().equals(criterion)).toList();
    Told told =
        new Told(
            own.isEmpty()
                ? Verdict.unscored("the judge did not say")
                : Majority.of(own.stream().map(Opinion::verdict).toList()),
            own.stream().map(Opinion::raw).collect(Collectors.joining("\n")),
            all.stream().flatMap(opinion -> opinion.exchanges().stream()).toList(),
            seen(all));
    audience.tell(
        matter.trial(),
        new Finding(
            List.of(matter.trial().key()),
            criterion,
            0,
            told.verdict(),
            told.raw(),
            told.exchanges()));
    return told;
  }

  private static Digest seen(List<Opinion> opinions) {
    Digests digests = Digests.of("seen");
    opinions.stream()
        .flatMap(opinion -> opinion.exchanges().stream())
        .flatMap(exchange -> exchange.call().messages().stream())
        .forEach(message -> digests.part(message.role().word(), message.content()));
    return digests.digest();
  }
}
