package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.base.Usage;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.score.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for what the replies of a side came from, took and cost, the same in every format. */
public final class EvidencePhrases {

  private EvidencePhrases() {}

  /** {@code 0.0 % of 500 replies live (cassette 480, cache 20)}. */
  public static String live(Evidence evidence) {
    String old =
        evidence.sources().entrySet().stream()
            .filter(e -> e.getKey() != Source.LIVE && e.getValue() > 0)
            .map(e -> e.getKey().word() + " " + Numbers.count(e.getValue()))
            .collect(Collectors.joining(", "));
    return share(evidence, Numbers.count(evidence.replies(), "reply") + " live")
        + (old.isEmpty() ? "" : " (" + old + ")");
  }

  /** The same beside a word that says what is counted: {@code 0.0 % of 500 replies}. */
  public static String share(Evidence evidence) {
    return share(evidence, Numbers.count(evidence.replies(), "reply"));
  }

  /** The same of one more side: {@code 0.0 % of 500}. */
  public static String bareShare(Evidence evidence) {
    return share(evidence, Numbers.count(evidence.replies()));
  }

  private static String share(Evidence evidence, String replies) {
    return evidence.replies() == 0
        ? "no reply at all"
        : Numbers.percent((double) evidence.live() / evidence.replies()) + " of " + replies;
  }

  /**
   * {@code gpt-5-2026-01, fingerprint fp_44 (73 replies)}, one for each model that replies of the
   * estimate say they come from; empty when none says so.
   */
  public static List<String> models(Evidence evidence) {
    return evidence.models(Purpose.ESTIMATE).stream()
        .filter(model -> !model.model().isEmpty() || !model.fingerprint().isEmpty())
        .map(EvidencePhrases::model)
        .toList();
  }

  /** The fingerprints that each model id came with; without those that reported none. */
  static Map<String, Set<String>> fingerprints(Evidence evidence) {
    Map<String, Set<String>> fingerprints = new TreeMap<>();
    for (ReportedModel model : evidence.models(Purpose.ESTIMATE)) {
      if (!model.fingerprint().isEmpty()) {
        fingerprints
            .computeIfAbsent(Visible.marked(model.model()), name -> new TreeSet<>())
            .add(Visible.marked(model.fingerprint()));
      }
    }
    return fingerprints;
  }

  private static String model(ReportedModel model) {
    String fingerprint =
        model.fingerprint().isEmpty() ? "" : "fingerprint " + Visible.marked(model.fingerprint());
    return Stream.of(Visible.marked(model.model()), fingerprint)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "))
        + " ("
        + Numbers.count(model.replies(), "reply")
        + ")";
  }

  /** {@code 3 timeout, 1 rate-limit}; empty when there was a reply or a missing recording. */
  public static String failures(Evidence evidence) {
    return evidence.failures().entrySet().stream()
        .filter(kind -> kind.getKey() != Failure.Kind.CASSETTE_MISS)
        .map(kind -> Numbers.count(kind.getValue()) + " " + kind.getKey().word())
        .collect(Collectors.joining(", "));
  }

  /**
   * {@code 20 calls: connection refused by http://127.0.0.1:8089. ...}, the most frequent first, of
   * several sides together.
   */
  public static List<String> complaints(Evidence... sides) {
    Map<String, Integer> all = new TreeMap<>();
    for (Evidence side : sides) {
      side.complaints().forEach((words, count) -> all.merge(words, count, Integer::sum));
    }
    return all.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(each -> Numbers.count(each.getValue(), "call") + ": " + each.getKey())
        .toList();
  }

  /** The same with a word on replies that were not paid for afresh. */
  public static String tokens(Usage usage, Evidence evidence) {
    boolean old = !usage.tokens().isEmpty() && evidence.live() < evidence.replies();
    return tokens(usage) + (old ? ", of old replies as reported then" : "");
  }

  /** {@code 12,345 input, 2,345 output}, and the judges' and sentinels' where any were reported. */
  public static String use(Evidence evidence) {
    return kinds(evidence.subjectUsage())
        + besides(", judges ", evidence.judgeUsage())
        + besides(", sentinels ", evidence.sentinelUsage());
  }

  private static String besides(String who, Usage usage) {
    return usage.tokens().isEmpty() ? "" : who + kinds(usage);
  }

  /** {@code 12,345 input, 2,345 output tokens}; kinds that were not reported are not there. */
  public static String tokens(Usage usage) {
    return usage.tokens().isEmpty() ? "no tokens reported" : kinds(usage) + " tokens";
  }

  private static String kinds(Usage usage) {
    return usage.tokens().isEmpty()
        ? "not reported"
        : usage.tokens().entrySet().stream()
            .map(EvidencePhrases::tokens)
            .collect(Collectors.joining(", "));
  }

  private static String tokens(Map.Entry<Usage.Kind, Long> kind) {
    return Numbers.count(kind.getValue())
        + " "
        + kind.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The same with a word on replies that were not paid for afresh. */
  public static String price(Charge charge, Evidence evidence) {
    boolean old = charge.amount() > 0 && evidence.live() < evidence.replies();
    return price(charge) + (old ? ", of old replies what they cost when they were new" : "");
  }

  /** {@code at least 0.0123 USD} where some attempt told no use. */
  private static String price(Charge charge) {
    boolean isLeast = charge.unbilled() > 0 && charge.price() instanceof Price.Known;
    return (isLeast ? "at least " : "") + price(charge.price());
  }

  /** {@code 0.0123 USD}, or why nobody can say. */
  public static String price(Price price) {
    return switch (price) {
      case Price.Known known -> known.money().toString();
      case Price.Unknown unknown -> "cost unknown: " + unknown.reason();
    };
  }
}
