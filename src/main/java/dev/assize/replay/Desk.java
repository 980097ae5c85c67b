package dev.assize.replay;

import dev.assize.base.Usage;
import dev.assize.provider.Attempt;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.replay.Meter.Admission;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One provider: its slots, its pace, and its client, which is opened when first needed. */
final class Desk implements AutoCloseable {

  private final String provider;
  private final ProviderTerms terms;
  private final Governance governance;
  private final Semaphore slots;
  private final Pace pace;
  private final CallSize size;
  private final KeyDigests digests = new KeyDigests();
  private @Nullable ModelClient client;

  Desk(String provider, ProviderTerms terms, Governance governance) {
    this.provider = provider;
    this.terms = terms;
    this.governance = governance;
    this.slots = new Semaphore(terms.limits().concurrency(), true);
    this.pace = new Pace(terms.limits(), governance.time());
    this.size = new CallSize(terms.limits(), governance.tokens());
  }

  String provider() {
    return provider;
  }

  ProviderTerms terms() {
    return terms;
  }

  KeyDigests digests() {
    return digests;
  }

  /** One attempt: waits for a slot and for its turn, then sends. */
  Tried attempt(Order order, Curfew.Outing outing) throws InterruptedException {
    slots.acquire();
    try {
      Pace.Ticket ticket = pace.admit(size.estimate(order.call()));
      // First, so that nobody calls home what has been counted as sent.
      outing.send();
      if (governance.meter().admit(order) == Admission.OVER_BUDGET) {
        ticket.correct(0);
        outing.waitAgain();
        return Tried.notSent();
      }
      Tried tried = send(order.call());
      ticket.answered();
      governance.meter().charge(order, tried.receipt());
      if (tried.usage().billed() > 0) {
        ticket.correct(tried.usage().billed());
      }
      return tried;
    } finally {
      slots.release();
      if (governance.sendsFirst()) {
        Thread.yield();
      }
    }
  }

  private Tried send(ModelCall call) throws InterruptedException {
    ModelClient open = client();
    long sent = governance.time().ticks();
    try {
      return answered(open.ask(call), sent);
    } catch (ModelException e) {
      return new Tried(e.failure(), e.usage(), since(sent));
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      Failure failure = Failure.of(Kind.PERMANENT, "the provider's own code failed: " + e);
      return new Tried(failure, Usage.UNREPORTED, since(sent));
    }
  }

  /** A client that does not measure gets our measure, in which no queueing is either. */
  private Tried answered(ModelReply reply, long sent) {
    Duration latency = reply.latency().isZero() ? since(sent) : reply.latency();
    return new Tried(reply.withLatency(latency), reply.usage(), latency);
  }

  private Duration since(long sent) {
    return Duration.ofNanos(governance.time().ticks() - sent);
  }

  private synchronized ModelClient client() {
    ModelClient open = client;
    if (open == null) {
      open = terms.connection().open();
      client = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }

  /** What one attempt brought. */
  record Tried(Outcome outcome, Usage usage, Duration latency) {

    Receipt receipt() {
      return new Receipt(outcome, usage, latency);
    }

    static Tried notSent() {
      return new Tried(
          Failure.of(Kind.BUDGET, "the budget is used up"), Usage.UNREPORTED, Duration.ZERO);
    }

    /** The attempt as evidence; empty when nothing was sent. */
    Optional<Attempt> attempt(Duration waited) {
      return switch (outcome) {
        case ModelReply reply -> Optional.of(new Attempt(Attempt.OK, "", usage, latency, waited));
        case Failure failure ->
            failure.kind() == Kind.BUDGET
                ? Optional.empty()
                : Optional.of(
                    new Attempt(failure.kind().word(), failure.message(), usage, latency, waited));
      };
    }
  }
}
