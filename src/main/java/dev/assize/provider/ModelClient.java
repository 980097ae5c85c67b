package dev.assize.provider;

/** Asks one model endpoint. Safe for use by many virtual threads at once. */
public interface ModelClient extends AutoCloseable {

  /**
   * Sends the call and waits for the whole answer. A plain client makes one attempt; the governed
   * client of the replay retries.
   *
   * @throws ModelException when there is no answer, with the class of failure
   * @throws InterruptedException when the calling thread was interrupted; the call is abandoned
   */
  ModelReply ask(ModelCall call) throws ModelException, InterruptedException;

  @Override
  default void close() {}
}
