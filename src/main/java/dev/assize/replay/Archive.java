package dev.assize.replay;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.Outcome;
import dev.assize.provider.Source;
import dev.assize.replay.CacheKey.Keyed;
import java.time.Instant;
import java.util.List;

/** What earlier calls brought, in cassettes and cache. Used by many threads. */
public interface Archive extends AutoCloseable {

  /** Looks the call up. */
  Lookup find(Keyed call);

  /** The newest that is known, wherever it lies; else the same as {@link #find}. */
  default Lookup newest(Keyed call) {
    return find(call);
  }

  /** A live call came to an end. */
  void observed(Keyed call, Recorded recorded);

  /** Its consumer could use the reply. */
  void accepted(Keyed call, Recorded reply);

  @Override
  void close();

  /** An outcome and when it was received. */
  record Recorded(Outcome outcome, Instant at) {}

  /** What is known about a call. */
  sealed interface Lookup {

    /** It was made before. */
    record Known(Recorded recorded, Source source) implements Lookup {
      Exchange exchange(ModelCall call) {
        return new Exchange(call, recorded.outcome(), List.of(), source, recorded.at());
      }
    }

    /** It was not, and may be made now. */
    record Unknown() implements Lookup {}

    /** It was not, and must not be made. */
    record Barred(Failure why) implements Lookup {
      Exchange exchange(ModelCall call, Instant now) {
        return new Exchange(call, why, List.of(), Source.CASSETTE, now);
      }
    }
  }

  /** Asks the cassettes first, then the cache; closes both. */
  static Archive of(Cassettes cassettes, ReplyCache cache) {
    return new StoredArchive(cassettes, cache);
  }
}
