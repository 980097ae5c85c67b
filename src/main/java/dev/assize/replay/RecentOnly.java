package dev.assize.replay;

import dev.assize.replay.CacheKey.Keyed;
import java.time.Instant;

/**
 * Looks no further back than a point in time: what is older is unknown, so that it is asked again.
 * Cassettes keep what they hold and are not told; the cache remembers the newer reply.
 */
record RecentOnly(Archive archive, Instant since) implements Archive {

  @Override
  public Lookup find(Keyed call) {
    Lookup usual = archive.find(call);
    return isRecent(usual) ? usual : recent(archive.newest(call));
  }

  private Lookup recent(Lookup newest) {
    return isRecent(newest) ? newest : new Lookup.Unknown();
  }

  private boolean isRecent(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Known known -> !known.recorded().at().isBefore(since);
      case Lookup.Unknown unknown -> false;
      case Lookup.Barred barred -> true;
    };
  }

  @Override
  public void observed(Keyed call, Recorded recorded) {
    if (archive.find(call) instanceof Lookup.Unknown) {
      archive.observed(call, recorded);
    }
  }

  @Override
  public void accepted(Keyed call, Recorded reply) {
    archive.accepted(call, reply);
  }

  @Override
  public void close() {
    archive.close();
  }
}
