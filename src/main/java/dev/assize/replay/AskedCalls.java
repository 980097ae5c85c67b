package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.replay.CacheKey.Keyed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Evidence that notes which calls were looked up in it: all others are needed by nobody. */
public final class AskedCalls implements Evidence {

  private final Evidence evidence;
  private final Set<Digest> keys = ConcurrentHashMap.newKeySet();

  public AskedCalls(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The keys looked up so far, found or not. */
  public Set<Digest> keys() {
    return Set.copyOf(keys);
  }

  @Override
  public Lookup find(Keyed call) {
    keys.add(call.digest());
    return evidence.find(call);
  }

  @Override
  public void observed(Keyed call, Recorded recorded) {
    evidence.observed(call, recorded);
  }

  @Override
  public void accepted(Keyed call, Recorded reply) {
    evidence.accepted(call, reply);
  }

  @Override
  public void close() {
    evidence.close();
  }
}
