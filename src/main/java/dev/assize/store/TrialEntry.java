package dev.assize.store;

import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.run.ReplyKey;
import java.time.Duration;
import java.util.List;

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
