package dev.assize.replay;

import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.replay.Archive.Lookup;
import dev.assize.replay.Archive.Recorded;
import dev.assize.replay.CacheKey.Keyed;
import dev.assize.replay.Curfew.Stake;
import dev.assize.replay.Desk.Tried;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Answers a call from old evidence, or asks live, again and again where that can help. */
final class GovernedClient implements ModelClient {

  private final Desk desk;
  private final Bench.Slot slot;
  private final Transcript transcript;
  private final Shared shared;

  GovernedClient(Desk desk, Bench.Slot slot, Transcript transcript, Shared shared) {
    this.desk = desk;
    this.slot = slot;
    this.transcript = transcript;
    this.shared = shared;
  }

  /** What the clients of one bench share. */
  record Shared(
      Governance governance,
      Places places,
      Curfew curfew,
      UnaryOperator<Limits> persistence,
      String caseId) {

    /** The same with other memories. */
    Shared with(Archive archive) {
      return new Shared(governance.with(archive), places, curfew, persistence, caseId);
    }

    /** The same where no call is tried again. */
    Shared once() {
      return new Shared(governance, places, curfew, Limits::once, caseId);
    }

    /** The same on behalf of a case. */
    Shared about(String other) {
      return new Shared(governance, places, curfew, persistence, other);
    }
  }

  @Override
  public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
    Keyed keyed = Keyed.of(desk, call, slot);
    Exchange exchange = answer(keyed, call);
    transcript.add(exchange);
    if (exchange.source() == Source.LIVE) {
      keep(keyed, exchange);
    }
    return switch (exchange.outcome()) {
      case ModelReply reply -> reply;
      case Failure failure -> throw new ModelException(failure);
    };
  }

  private Exchange answer(Keyed keyed, ModelCall call) throws InterruptedException {
    return switch (archive().find(keyed)) {
      case Lookup.Known known -> known.exchange(call);
      case Lookup.Barred barred -> barred.exchange(call, time().instant());
      case Lookup.Unknown unknown -> live(keyed, call);
    };
  }

  private Exchange live(Keyed keyed, ModelCall call) throws InterruptedException {
    Backoff backoff =
        new Backoff(shared.persistence().apply(desk.terms().limits()), shared.governance().seed());
    Order order = new Order(desk.provider(), call, shared.caseId());
    List<Attempt> attempts = new ArrayList<>();
    Duration spent = Duration.ZERO;
    try (Curfew.Outing outing = shared.curfew().leave(stake())) {
      while (true) {
        Tried tried = desk.attempt(order, outing);
        spent = spent.plus(tried.latency());
        Optional<Duration> wait =
            backoff.next(tried.outcome(), attempts.size() + 1, spent, keyed.digest());
        tried.attempt(wait.orElse(Duration.ZERO)).ifPresent(attempts::add);
        if (wait.isEmpty()) {
          return new Exchange(call, tried.outcome(), attempts, Source.LIVE, time().instant());
        }
        outing.waitAgain();
        shared.places().sleep(wait.get(), time());
        spent = spent.plus(wait.get());
      }
    }
  }

  private void keep(Keyed keyed, Exchange exchange) {
    Recorded recorded = new Recorded(exchange.outcome(), exchange.at());
    archive().observed(keyed, recorded);
    if (exchange.outcome() instanceof ModelReply) {
      transcript.whenAccepted(() -> archive().accepted(keyed, recorded));
    }
  }

  private Stake stake() {
    return transcript.isBegun() ? Stake.BEGUN : Stake.NONE;
  }

  private Archive archive() {
    return shared.governance().archive();
  }

  private Timekeeper time() {
    return shared.governance().time();
  }
}
