package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.drift.Quantity;
import dev.assize.history.SeenRow;
import dev.assize.history.SeenRow.Decided;
import dev.assize.history.SeenRow.Reply;
import dev.assize.provider.ModelReply;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what the fresh replies to one case show. */
final class SeenCase {

  private static final double NANOS_OF_MILLI = 1e6;

  /** Checks that ask for a form and for nothing of the matter. */
  private static final Set<String> FORMS =
      Set.of(
          "bullets",
          "code-block",
          "csv",
          "headings",
          "html",
          "json",
          "json-field",
          "json-format",
          "json-schema",
          "table",
          "xml",
          "yaml");

  private final Map<Quantity, Mean> means = new EnumMap<>(Quantity.class);
  private final List<Reply> replies = new ArrayList<>();
  private long measure;
  private String label = "";
  private boolean isJudged;

  /** Takes in the next trial. */
  void add(TrialEntry entry, CountedTrial counted) {
    Trial trial = counted.trial();
    String text = trial.response().text();
    TrialScorer scorer = new TrialScorer();
    for (FindingEntry finding : entry.findings()) {
      scorer.add(finding.criterion(), finding.verdict());
      isJudged |= !finding.criterion().isDeterministic();
      form(finding);
    }
    measure = scorer.measure();
    if (scorer.state().isDecided()) {
      add(Quantity.PASS_RATE, scorer.state() == State.PASSED ? 1 : 0);
    }
    scorer.graded().ifPresent(score -> add(Quantity.SCORE, score));
    add(Quantity.LENGTH, text.codePointCount(0, text.length()));
    add(Quantity.REFUSAL_RATE, counted.declines() ? 1 : 0);
    if (entry.arrival() instanceof Arrival.Replied replied && !replied.latency().isZero()) {
      add(Quantity.LATENCY, replied.latency().toNanos() / NANOS_OF_MILLI);
    }
    tokens(trial).ifPresent(tokens -> add(Quantity.TOKENS, (double) tokens));
    String labels = labels(entry.findings());
    label = label.isEmpty() ? labels : label;
    replies.add(
        new Reply(Digest.of(Transcripts.text(trial.response())).word(0), answer(scorer, labels)));
  }

  private void form(FindingEntry finding) {
    String kind = finding.criterion().name().split("[: ]", 2)[0];
    if (finding.criterion().isDeterministic()
        && FORMS.contains(kind)
        && finding.verdict() instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail found) {
      add(Quantity.FORMAT_RATE, found.passed() ? 1 : 0);
    }
  }

  private static OptionalLong tokens(Trial trial) {
    return trial.response().exchanges().stream()
        .filter(exchange -> exchange.outcome() instanceof ModelReply)
        .map(exchange -> ((ModelReply) exchange.outcome()).usage())
        .reduce(Usage.UNREPORTED, Usage::plus)
        .of(Usage.Kind.OUTPUT);
  }

  /** The words given about it: {@code billing}, or by criterion where there are several. */
  private static String labels(List<FindingEntry> findings) {
    Map<String, String> words = new TreeMap<>();
    for (FindingEntry finding : findings) {
      Criterion criterion = finding.criterion();
      if (finding.verdict() instanceof Verdict.Graded graded
          && graded.grade() instanceof Grade.Label given) {
        words.putIfAbsent(criterion.by() + " " + criterion.name(), given.word());
      }
    }
    return words.size() == 1
        ? words.values().iterator().next()
        : words.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String answer(TrialScorer scorer, String labels) {
    String state = scorer.state().isDecided() ? scorer.state().name().toLowerCase(Locale.ROOT) : "";
    return (state + " " + labels).strip();
  }

  private void add(Quantity quantity, double value) {
    means.computeIfAbsent(quantity, any -> new Mean()).add(value);
  }

  /** As the history keeps it. */
  SeenRow row(CaseFacts facts) {
    Map<String, Double> amounts = new TreeMap<>();
    means.forEach((quantity, mean) -> amounts.put(Sighting.word(quantity), mean.value()));
    return new SeenRow(
        Chronicle.question(facts),
        measure,
        isJudged ? Decided.WITH_JUDGES : Decided.BY_CHECKS,
        amounts,
        label,
        replies);
  }

  private static final class Mean {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    double value() {
      return sum / count;
    }
  }
}
