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
import java.util.ArrayList;
import java.util.List;

/**
 * Puts judges' questions through governed clients, which limit, retry, remember and meter them.
 * What one clerk asks belongs together: once something was answered, a run that is being stopped
 * lets the rest be asked, as an opinion that is never told would be paid for in vain.
 */
final class BenchClerk implements Clerk {

  private final Bench bench;
  private final int trial;
  private final List<Transcript> asked = new ArrayList<>();

  /**
   * For one opinion.
   *
   * @param trial of the reply that is looked at; part of the key by which an answer is remembered
   */
  BenchClerk(Bench bench, int trial) {
    this.bench = bench;
    this.trial = trial;
  }

  @Override
  public Hearing hearing(String provider, int sample) {
    Transcript transcript = new Transcript(asked);
    asked.add(transcript);
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
