package dev.assize;

import dev.assize.audit.Auditor;
import dev.assize.audit.Call;
import dev.assize.audit.Call.Counting;
import dev.assize.audit.Call.Labels;
import dev.assize.audit.Call.Vain;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.budget.Rates;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.run.Finding;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import dev.assize.tokens.TokenEstimator;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads a run's journal for what its calls took. Replies from cassettes and cache count as what
 * they took when they were new.
 */
final class TokenAuditing {

  private final World world;
  private final TokenEstimator tokens = TokenEstimator.bytePairs();
  private final Rates rates = new Rates(PriceBook.EMPTY, tokens);
  private final Auditor auditor = new Auditor();

  TokenAuditing(World world) {
    this.world = world;
  }

  /**
   * The audit of a stored run.
   *
   * @param least the shortest beginning in tokens that a provider's cache takes
   * @throws InvalidInput when there is no such run, or it holds no call
   */
  TokensFound of(String run, long least) {
    PriceBook prices = ProjectBasics.of(world).evidence().prices();
    RunFolder folder = new Runs(world.local().resolve("runs")).find(run);
    try (JournalReader journal = folder.read()) {
      InputParts parts = InputParts.of(journal, tokens);
      Arrays.stream(Purpose.values())
          .flatMap(journal::trials)
          .map(TrialEntry::key)
          .forEach(key -> add(journal, parts, key));
      TokensFound found =
          new TokensFound(folder.id().text(), prices.currency(), auditor.audit(prices, least));
      if (found.audit().totals().calls() == 0) {
        throw InvalidInput.of(
            "audit.no-calls",
            Place.of(folder.id().text()),
            "no call of this run brought a reply",
            "a run with replies",
            "");
      }
      return found;
    }
  }

  private void add(JournalReader journal, InputParts parts, ReplyKey key) {
    journal
        .trial(key)
        .ifPresent(
            trial ->
                trial
                    .response()
                    .exchanges()
                    .forEach(
                        each ->
                            add(
                                each,
                                "subject " + key.subject(),
                                parts.labels(key),
                                usage -> parts.of(key, each, usage))));
    for (Finding finding : journal.findings(key)) {
      // A finding about several replies is paid for once.
      if (finding.about().getFirst().equals(key)) {
        finding
            .exchanges()
            .forEach(
                each ->
                    add(
                        each,
                        finding.criterion().by(),
                        parts.labels(key),
                        usage -> CallSections.judge(each.call(), tokens)));
      }
    }
  }

  /** How the input of a call is parted. */
  private interface Parting {
    Map<String, Long> of(Usage usage);
  }

  private void add(Exchange exchange, String who, Labels labels, Parting parting) {
    if (!(exchange.outcome() instanceof ModelReply reply)) {
      return;
    }
    Usage usage = rates.usage(exchange.call(), reply);
    long retries =
        exchange.attempts().stream()
            .filter(Attempt::isFailed)
            .mapToLong(attempt -> attempt.usage().billed())
            .sum();
    long repairs = exchange.asked() == Exchange.Asked.AGAIN ? usage.billed() : 0;
    auditor.add(
        new Call(
            who,
            labels,
            exchange.call().model(),
            text(exchange.call()),
            usage,
            reply.usage().tokens().isEmpty() ? Counting.ESTIMATED : Counting.REPORTED,
            new Vain(retries, repairs),
            parting.of(usage)));
  }

  /** An application makes its own prompt: how it begins is not known here. */
  private static String text(ModelCall call) {
    if (call.isOfApplication()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    call.tools().forEach(tool -> text.append(tool).append('\n'));
    for (Message message : call.messages()) {
      text.append(message.role()).append('\n').append(message.content()).append('\n');
    }
    return text.toString();
  }
}
