package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.replay.CacheKey.Keyed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An archive that notes which calls were looked up in it: all others are needed by nobody. */
public final class AskedCalls implements Archive {

  private final Archive archive;
  private final Set<Digest> keys = ConcurrentHashMap.newKeySet();

  public AskedCalls(Archive archive) {
    this.archive = archive;
  }

  /** The keys looked up so far, found or not. */
  public Set<Digest> keys() {
    return Set.copyOf(keys);
  }

  @Override
  public Lookup find(Keyed call) {
    keys.add(call.digest());
    return archive.find(call);
  }

  @Override
  public void observed(Keyed call, Recorded recorded) {
    archive.observed(call, recorded);
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
