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
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.run.Finding;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import dev.assize.tokens.TokenEstimator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a run's journal for what its calls took. Replies from cassettes and cache count as what
 * they took when they were new.
 */
final class TokenAuditing {

  private final World world;
  private final TokenEstimator tokens = TokenEstimator.bytePairs();
  private final Rates rates = new Rates(PriceBook.EMPTY, tokens);
  private final Auditor auditor = new Auditor();
  private final Map<String, GoldenCase> cases = new HashMap<>();
  private final Map<String, CallSections> sections = new HashMap<>();

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
      journal.forEachCase(golden -> cases.put(golden.id(), golden));
      for (SubjectEntry entry : journal.manifest().subjects()) {
        sections.put(entry.id(), CallSections.of(entry, tokens));
      }
      Arrays.stream(Purpose.values())
          .flatMap(journal::trials)
          .map(TrialEntry::key)
          .forEach(key -> add(journal, key));
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

  private void add(JournalReader journal, ReplyKey key) {
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
                                key,
                                call -> ofSubject(key, call))));
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
                        key,
                        call -> CallSections.judge(call, tokens)));
      }
    }
  }

  /** How the input of a call is parted. */
  private interface Parting {
    Map<String, Long> of(ModelCall call);
  }

  private Map<String, Long> ofSubject(ReplyKey key, ModelCall call) {
    CallSections known = sections.get(key.subject());
    GoldenCase golden = cases.get(key.caseId());
    return known == null || golden == null ? Map.of() : known.of(call, golden.question());
  }

  private void add(Exchange exchange, String who, ReplyKey key, Parting parting) {
    if (!(exchange.outcome() instanceof ModelReply reply)) {
      return;
    }
    Usage usage = rates.usage(exchange.call(), reply);
    Map<String, Long> parts = new TreeMap<>(parting.of(exchange.call()));
    if (exchange.call().isOfApplication()) {
      addApplication(parts, usage);
    }
    long retries =
        exchange.attempts().stream()
            .filter(Attempt::isFailed)
            .mapToLong(attempt -> attempt.usage().billed())
            .sum();
    long repairs = exchange.asked() == Exchange.Asked.AGAIN ? usage.billed() : 0;
    auditor.add(
        new Call(
            who,
            labels(key),
            exchange.call().model(),
            text(exchange.call()),
            usage,
            reply.usage().tokens().isEmpty() ? Counting.ESTIMATED : Counting.REPORTED,
            new Vain(retries, repairs),
            parts));
  }

  /** What an application put into its own prompt, nobody else has seen. */
  private static void addApplication(Map<String, Long> parts, Usage usage) {
    long known = parts.values().stream().mapToLong(each -> each).sum();
    long rest = usage.of(Usage.Kind.INPUT).orElse(0) - known;
    if (rest > 0) {
      parts.put("application", rest);
    }
  }

  private Labels labels(ReplyKey key) {
    GoldenCase golden = cases.get(key.caseId());
    return golden == null
        ? new Labels("", "", "")
        : new Labels(
            golden.standing().feature(), golden.standing().category(), CallSections.kind(golden));
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
