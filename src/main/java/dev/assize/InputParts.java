package dev.assize;

import dev.assize.audit.Call.Labels;
import dev.assize.base.Usage;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Exchange;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.tokens.TokenEstimator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Parts the input of subjects' calls by the sections of the prompts that their run kept. */
final class InputParts {

  private final Map<String, GoldenCase> cases = new HashMap<>();
  private final Map<String, CallSections> sections = new HashMap<>();

  private InputParts() {}

  static InputParts of(JournalReader journal, TokenEstimator tokens) {
    InputParts parts = new InputParts();
    journal.forEachCase(golden -> parts.cases.put(golden.id(), golden));
    for (SubjectEntry entry : journal.manifest().subjects()) {
      parts.sections.put(entry.id(), CallSections.of(entry, tokens));
    }
    return parts;
  }

  /**
   * About how many tokens each section has; empty where nobody knows.
   *
   * @param usage of the call, reported or estimated
   */
  Map<String, Long> of(ReplyKey key, Exchange exchange, Usage usage) {
    CallSections known = sections.get(key.subject());
    GoldenCase golden = cases.get(key.caseId());
    Map<String, Long> parts = new TreeMap<>();
    if (known != null && golden != null) {
      parts.putAll(known.of(exchange.call(), golden.question()));
    }
    if (exchange.call().isOfApplication()) {
      addApplication(parts, usage);
    }
    return parts;
  }

  /** What an application put into its own prompt, nobody else has seen. */
  private static void addApplication(Map<String, Long> parts, Usage usage) {
    long known = parts.values().stream().mapToLong(each -> each).sum();
    long rest = usage.of(Usage.Kind.INPUT).orElse(0) - known;
    if (rest > 0) {
      parts.put("application", rest);
    }
  }

  /** What the case of a reply is. */
  Labels labels(ReplyKey key) {
    GoldenCase golden = cases.get(key.caseId());
    return golden == null
        ? new Labels("", "", "")
        : new Labels(
            golden.standing().feature(), golden.standing().category(), CallSections.kind(golden));
  }
}
