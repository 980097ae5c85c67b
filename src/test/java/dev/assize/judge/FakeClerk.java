package dev.assize.judge;

import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts every question to one made-up model, and remembers what was asked and accepted. */
public final class FakeClerk implements Clerk {

  private final ModelClient model;
  private final List<Asked> asked = new ArrayList<>();
  private int accepted;

  /** One question, and to whom it was put. */
  public record Asked(String provider, int sample, ModelCall call) {}

  public FakeClerk(ModelClient model) {
    this.model = model;
  }

  /** A model that always says the same. */
  public static FakeClerk saying(String text) {
    return new FakeClerk(call -> ModelReply.ofText(text));
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public int accepted() {
    return accepted;
  }

  @Override
  public Hearing hearing(String provider, int sample) {
    List<Exchange> exchanges = new ArrayList<>();
    return new Hearing() {
      @Override
      public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
        asked.add(new Asked(provider, sample, call));
        ModelReply reply = model.ask(call);
        exchanges.add(new Exchange(call, reply, List.of(), Source.LIVE, Instant.EPOCH));
        return reply;
      }

      @Override
      public void accept() {
        accepted++;
      }

      @Override
      public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
      }
    };
  }
}
