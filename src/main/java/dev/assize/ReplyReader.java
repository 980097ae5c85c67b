package dev.assize;

import dev.assize.base.Money;
import dev.assize.base.Usage;
import dev.assize.budget.Rates;
import dev.assize.economics.worth.Billed;
import dev.assize.economics.worth.Mended;
import dev.assize.economics.worth.Spent;
import dev.assize.economics.worth.Task;
import dev.assize.economics.worth.UseCaseWorth.Reply;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.Extra;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.run.Used;
import dev.assize.score.CaseFacts;
import dev.assize.score.Outlay;
import dev.assize.score.RunScorer;
import dev.assize.store.TrialEntry;
import dev.assize.tokens.TokenEstimator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads out of a journal what each reply of a subject took: calls, judges, and what was mended. */
final class ReplyReader {

  private final Side side;
  private final ReplyPrices prices;
  private final InputParts parts;
  private final Rates rates;
  private final Charge nothing;

  private ReplyReader(Side side, ReplyPrices prices) {
    TokenEstimator tokens = TokenEstimator.bytePairs();
    this.side = side;
    this.prices = prices;
    this.parts = InputParts.of(side.journal(), tokens);
    this.rates = new Rates(prices.book(), tokens);
    this.nothing = Charge.of(new Price.Known(new Money(BigDecimal.ZERO, prices.book().currency())));
  }

  /**
   * The replies to some cases, in the order of the journal.
   *
   * @param cases by id
   */
  static List<Reply> of(Side side, Map<String, CaseFacts> cases, ReplyPrices prices) {
    return billed(side, cases, prices).stream().map(Billed::reply).toList();
  }

  /** The same with every part of what was paid for each; what people cost is not in a journal. */
  static List<Billed> billed(Side side, Map<String, CaseFacts> cases, ReplyPrices prices) {
    ReplyReader reader = new ReplyReader(side, prices);
    List<Billed> replies = new ArrayList<>();
    for (TrialEntry entry : side.journal().trials().toList()) {
      ReplyKey key = entry.key();
      CaseFacts facts = cases.get(key.caseId());
      Optional<Trial> trial = side.journal().trial(key);
      if (facts != null
          && key.subject().equals(side.subject().id())
          && key.trial() <= side.trials()
          && facts.input().equals(key.input())
          && trial.isPresent()) {
        replies.add(reader.reply(entry, facts, trial.get()));
      }
    }
    return replies;
  }

  private Billed reply(TrialEntry entry, CaseFacts facts, Trial trial) {
    List<Finding> findings = findings(trial.key());
    List<Exchange> judges = exchanges(findings);
    Charge generation = prices.charge(trial);
    Charge verification = charge(judges);
    Set<Mended.Trouble> troubles = EnumSet.noneOf(Mended.Trouble.class);
    Charge retries = nothing;
    for (Exchange exchange : trial.response().exchanges()) {
      Extra extra = Used.in(exchange).retries();
      if (extra.calls() > 0) {
        troubles.add(Mended.Trouble.RETRY);
        retries = retries.plus(charge(exchange, extra));
      }
    }
    Charge repairs = repairs(judges);
    if (judges.stream().anyMatch(ReplyReader::isRepair)) {
      troubles.add(Mended.Trouble.REPAIR);
    }
    Reply reply =
        new Reply(
            new Spent(facts, generation, verification),
            new Mended(facts, troubles, generation.plus(verification), retries.plus(repairs)),
            RunScorer.state(entry),
            calls(trial, generation));
    return new Billed(reply, retries, repairs, judged(findings), nothing.price());
  }

  /** A finding about several replies of one subject is paid for once. */
  private List<Finding> findings(ReplyKey key) {
    return side.journal().findings(key).stream()
        .filter(finding -> isFirst(key, finding))
        .filter(finding -> !finding.exchanges().isEmpty())
        .toList();
  }

  private static List<Exchange> exchanges(List<Finding> findings) {
    return findings.stream().flatMap(finding -> finding.exchanges().stream()).toList();
  }

  private List<Billed.Judged> judged(List<Finding> findings) {
    Map<String, List<Finding>> byJudge =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.criterion().by(), TreeMap::new, Collectors.toList()));
    List<Billed.Judged> judged = new ArrayList<>();
    byJudge.forEach(
        (judge, own) -> {
          List<Exchange> calls = exchanges(own);
          judged.add(new Billed.Judged(judge, calls.size(), charge(calls), repairs(calls)));
        });
    return judged;
  }

  private Charge repairs(List<Exchange> judges) {
    return charge(judges.stream().filter(ReplyReader::isRepair).toList());
  }

  private static boolean isRepair(Exchange exchange) {
    return exchange.asked() == Exchange.Asked.AGAIN;
  }

  private static boolean isFirst(ReplyKey key, Finding finding) {
    return finding.about().stream()
        .filter(about -> about.subject().equals(key.subject()))
        .findFirst()
        .filter(key::equals)
        .isPresent();
  }

  private Charge charge(List<Exchange> exchanges) {
    return exchanges.isEmpty() ? nothing : Outlay.charge(exchanges, prices.book());
  }

  private Charge charge(Exchange exchange, Extra retries) {
    return new Charge(
        retries.billed() == 0
            ? nothing.price()
            : prices.book().price(exchange.call().model(), retries.usage(), retries.billed()),
        Outlay.unbilled(exchange));
  }

  /** An application tells what it called inside, and one price for all of it. */
  private List<Task.Call> calls(Trial trial, Charge generation) {
    List<Exchange> exchanges = trial.response().exchanges();
    boolean isPricedAsOne =
        exchanges.stream().allMatch(each -> charge(List.of(each)).price() instanceof Price.Unknown);
    List<Task.Call> calls = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      // Of a price for the whole reply the first call bears all, so that sums stay exact.
      Charge whole = calls.isEmpty() ? generation : nothing;
      Charge charge = isPricedAsOne ? whole : charge(List.of(exchange));
      int failed = (int) Used.in(exchange).retries().calls();
      int times = Math.max(1, answered(exchange) + failed);
      calls.add(new Task.Call(charge, times, tokens(trial.key(), exchange)));
    }
    return calls;
  }

  private static int answered(Exchange exchange) {
    return exchange.outcome() instanceof ModelReply reply
        ? Math.max(1, reply.innerCalls().size())
        : 0;
  }

  /** What the provider counted is shared out as the estimates of the sections stand. */
  private Map<String, Double> tokens(ReplyKey key, Exchange exchange) {
    Map<String, Double> shared = new TreeMap<>();
    if (exchange.outcome() instanceof ModelReply reply) {
      Usage usage = rates.usage(exchange.call(), reply);
      Map<String, Long> known = parts.of(key, exchange, usage);
      double all = known.values().stream().mapToLong(each -> each).sum();
      double input = usage.of(Usage.Kind.INPUT).orElse(0);
      known.forEach((section, tokens) -> shared.put(section, input * tokens / Math.max(1, all)));
    }
    return shared;
  }
}
