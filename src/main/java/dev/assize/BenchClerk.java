package dev.assize;

import dev.assize.judge.Clerk;
import dev.assize.judge.Hearing;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.replay.Bench;
import dev.assize.replay.Transcript;
import java.util.List;

/**
 * Puts judges' questions through governed clients, which limit, retry, remember and meter them.
 *
 * @param trial of the reply that is looked at; part of the key by which an answer is remembered
 */
record BenchClerk(Bench bench, int trial) implements Clerk {

  @Override
  public Hearing hearing(String provider, int sample) {
    Transcript transcript = new Transcript();
    ModelClient client = bench.client(provider, new Bench.Slot(trial, sample), transcript);
    return new Hearing() {
      @Override
      public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
        return client.ask(call);
      }

      @Override
      public void accept() {
        transcript.accept();
      }

      @Override
      public List<Exchange> exchanges() {
        return transcript.exchanges();
      }
    };
  }
}
