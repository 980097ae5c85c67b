package dev.assize.store;

import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Majority;
import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What statistics need to know of a trial. Texts stay in the file; {@link JournalReader#trial} and
 * {@link JournalReader#findings} fetch them.
 *
 * @param findings what was found about the reply, sorted by maker, criterion and sample
 */
public record TrialEntry(ReplyKey key, Arrival arrival, List<FindingEntry> findings) {

  public TrialEntry {
    findings = List.copyOf(findings);
  }

  /** What was found by each criterion, samples of one judge put together by their majority. */
  public Map<Criterion, Verdict> verdicts() {
    Map<Criterion, List<Verdict>> samples = new LinkedHashMap<>();
    findings.forEach(
        each ->
            samples
                .computeIfAbsent(each.criterion(), criterion -> new ArrayList<>())
                .add(each.verdict()));
    Map<Criterion, Verdict> verdicts = new LinkedHashMap<>();
    samples.forEach((criterion, found) -> verdicts.put(criterion, Majority.of(found)));
    return verdicts;
  }

  /** Whether a reply arrived. */
  public sealed interface Arrival {

    /** Where the last exchange came from. */
    Source source();

    /**
     * @param latency of the replies of all rounds together, to the microsecond
     */
    record Replied(Source source, Duration latency) implements Arrival {}

    record Failed(Source source, Failure.Kind kind) implements Arrival {}
  }
}
