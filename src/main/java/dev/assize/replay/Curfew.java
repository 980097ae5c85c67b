package dev.assize.replay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says who may still go out once a run is being stopped: what has been sent comes home, what has
 * not been sent stays. A thread is interrupted only between {@link #leave} and the outing's close,
 * never while it writes evidence down.
 */
final class Curfew {

  private enum Hour {
    OPEN,
    CLOSING,
    OVER
  }

  /** Whether something was already paid for that would be lost by staying. */
  enum Stake {
    NONE,
    BEGUN
  }

  private final Set<Outing> outings = ConcurrentHashMap.newKeySet();
  private volatile Hour hour = Hour.OPEN;

  /** Goes out with the calling thread; ends with the outing's close. */
  Outing leave(Stake stake) throws InterruptedException {
    Outing outing = new Outing(Thread.currentThread(), stake);
    outings.add(outing);
    try {
      outing.ring(hour);
      outing.stayIfCalled();
      return outing;
    } catch (InterruptedException e) {
      outing.close();
      throw e;
    }
  }

  /** From now on nothing new is sent; what is under way, and what belongs to it, goes on. */
  void closeDoors() {
    ringAll(Hour.CLOSING);
  }

  /** Calls everybody home at once. */
  void end() {
    ringAll(Hour.OVER);
  }

  private void ringAll(Hour next) {
    hour = next;
    outings.forEach(outing -> outing.ring(next));
  }

  /** One call from its first wait for a slot to its last attempt. */
  final class Outing implements AutoCloseable {

    private final Thread thread;
    private final Stake stake;
    private boolean sent;
    private boolean calledHome;
    private boolean home;

    private Outing(Thread thread, Stake stake) {
      this.thread = thread;
      this.stake = stake;
    }

    /** The request goes out now. */
    synchronized void send() throws InterruptedException {
      stayIfCalled();
      sent = true;
    }

    /** The attempt brought nothing, or was not let out; what follows is waiting for the next. */
    synchronized void waitAgain() throws InterruptedException {
      sent = false;
      ring(hour);
      stayIfCalled();
    }

    private synchronized void stayIfCalled() throws InterruptedException {
      if (calledHome) {
        throw new InterruptedException("the run is being stopped");
      }
    }

    private synchronized void ring(Hour now) {
      boolean mayStayOut = now == Hour.CLOSING && (sent || stake == Stake.BEGUN);
      if (now != Hour.OPEN && !mayStayOut && !calledHome && !home) {
        calledHome = true;
        thread.interrupt();
      }
    }

    /** Takes our interrupt back, so that it hits nothing that the thread does later. */
    @Override
    public void close() {
      outings.remove(this);
      synchronized (this) {
        home = true;
        if (calledHome) {
          Thread.interrupted();
        }
      }
    }
  }
}
