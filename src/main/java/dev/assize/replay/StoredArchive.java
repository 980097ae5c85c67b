package dev.assize.replay;

import dev.assize.provider.Source;
import dev.assize.replay.CacheKey.Keyed;
import dev.assize.subject.Subject.Caching;
import java.util.Optional;

/** Looks calls up in the cassettes first, then in the local cache. */
record StoredArchive(Cassettes cassettes, ReplyCache cache) implements Archive {

  @Override
  public Lookup find(Keyed call) {
    Optional<Recorded> recorded = cassettes.find(call);
    if (recorded.isPresent()) {
      return new Lookup.Known(recorded.get(), Source.CASSETTE);
    }
    return switch (cassettes.mode()) {
      case REPLAY -> new Lookup.Barred(cassettes.miss(call));
      case REFRESH -> new Lookup.Unknown();
      case AUTO, OFF -> lookup(cached(call));
      case RECORD -> {
        Optional<Recorded> reply = cached(call);
        reply.ifPresent(known -> cassettes.record(call, known));
        yield lookup(reply);
      }
    };
  }

  @Override
  public Lookup newest(Keyed call) {
    Optional<Recorded> recorded = cassettes.find(call);
    Optional<Recorded> cached = cached(call);
    boolean cacheIsNewer =
        recorded.isPresent()
            && cached.isPresent()
            && cached.get().at().isAfter(recorded.get().at());
    return cacheIsNewer ? lookup(cached) : find(call);
  }

  private Optional<Recorded> cached(Keyed call) {
    return call.caching() == Caching.ALLOWED ? cache.find(call.digest()) : Optional.empty();
  }

  private static Lookup lookup(Optional<Recorded> reply) {
    return reply
        .<Lookup>map(known -> new Lookup.Known(known, Source.CACHE))
        .orElseGet(Lookup.Unknown::new);
  }

  @Override
  public void observed(Keyed call, Recorded recorded) {
    cassettes.record(call, recorded);
  }

  @Override
  public void accepted(Keyed call, Recorded reply) {
    if (call.caching() == Caching.ALLOWED) {
      cache.put(call.digest(), reply);
    }
  }

  @Override
  public void close() {
    cache.close();
    cassettes.close();
  }
}
