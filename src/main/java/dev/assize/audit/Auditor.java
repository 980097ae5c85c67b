package dev.assize.audit;

import dev.assize.audit.Call.Counting;
import dev.assize.audit.Split.Row;
import dev.assize.audit.TokenAudit.Totals;
import dev.assize.base.Usage;
import dev.assize.run.PriceBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up the calls of a run. */
public final class Auditor {

  /** What the input of a call is put under whose sections nobody knows. */
  public static final String UNKNOWN = "unknown";

  private final Map<String, Map<String, Sum>> splits = new TreeMap<>();
  private final Map<String, List<Call>> groups = new TreeMap<>();
  private Totals totals = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

  /** Sums of one part. */
  private static final class Sum {
    private long calls;
    private double input;
    private long output;
  }

  /** One call more; texts are kept until the audit. */
  public void add(Call call) {
    part("who", call.who(), (double) call.input(), call.output());
    part("feature", call.labels().feature(), (double) call.input(), call.output());
    part("category", call.labels().category(), (double) call.input(), call.output());
    part("kind", call.labels().kind(), (double) call.input(), call.output());
    sections(call);
    groups.computeIfAbsent(call.who() + "\n" + call.model(), g -> new ArrayList<>()).add(call);
    totals =
        new Totals(
            totals.calls() + 1,
            totals.estimated() + (call.counting() == Counting.ESTIMATED ? 1 : 0),
            totals.input() + call.input(),
            totals.cached() + call.usage().of(Usage.Kind.CACHED_INPUT).orElse(0),
            totals.output() + call.output(),
            totals.reasoning() + call.usage().of(Usage.Kind.REASONING).orElse(0),
            totals.retries() + call.vain().retries(),
            totals.repairs() + call.vain().repairs());
  }

  private void part(String by, String name, double input, long output) {
    Sum sum =
        splits.computeIfAbsent(by, key -> new HashMap<>()).computeIfAbsent(name, key -> new Sum());
    sum.calls++;
    sum.input += input;
    sum.output += output;
  }

  /** What the provider counted is shared out as the estimates of the sections stand. */
  private void sections(Call call) {
    long all = call.sections().values().stream().mapToLong(tokens -> tokens).sum();
    if (all == 0) {
      part("section", UNKNOWN, (double) call.input(), 0);
    } else {
      call.sections()
          .forEach(
              (name, tokens) -> part("section", name, (double) call.input() * tokens / all, 0));
    }
    part("section", "output", 0, call.output());
  }

  /**
   * The audit of what was added.
   *
   * @param least the shortest beginning in tokens that a provider's cache takes, 0 or more
   */
  public TokenAudit audit(PriceBook prices, long least) {
    List<Split> all = new ArrayList<>();
    for (String by : List.of("who", "feature", "category", "kind", "section")) {
      all.add(new Split(by, rows(splits.getOrDefault(by, Map.of()))));
    }
    Function<List<Call>, Prefix> prefix = calls -> Prefixes.of(calls, prices, least);
    List<Prefix> prefixes =
        groups.values().stream()
            .map(prefix)
            .filter(found -> found.repeated() > 0)
            .sorted(
                Comparator.comparingLong(Prefix::repeated)
                    .reversed()
                    .thenComparing(Prefix::who)
                    .thenComparing(Prefix::model))
            .toList();
    return new TokenAudit(totals, all, prefixes, AuditAdvice.of(totals, all, prefixes));
  }

  private static List<Row> rows(Map<String, Sum> sums) {
    return sums.entrySet().stream()
        .map(
            each ->
                new Row(
                    each.getKey(),
                    each.getValue().calls,
                    Math.round(each.getValue().input),
                    each.getValue().output))
        .sorted(Comparator.comparingLong(Row::tokens).reversed().thenComparing(Row::name))
        .toList();
  }
}
