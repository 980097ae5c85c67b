package dev.assize.replay;

import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.Source;
import dev.assize.subject.Response;
import java.time.InstantSource;
import java.util.List;

/**
 * Plays a case with a client of this process, turn by turn as in a run, and leaves no trace: no
 * archive is looked into or written, nothing is limited or tried again.
 */
public record OffTheRecord(InstantSource clock) {

  /** Enough for every tool that a case asks for. */
  private static final int ROUNDS = 8;

  /** What the client does with the case; a failure of the client is a response like any other. */
  public Response play(Assignment assignment, ModelClient client) throws InterruptedException {
    Transcript transcript = new Transcript();
    ModelClient noted =
        call -> {
          try {
            ModelReply reply = client.ask(call);
            transcript.add(exchange(call, reply));
            return reply;
          } catch (ModelException e) {
            transcript.add(exchange(call, e.failure()));
            throw e;
          }
        };
    return Conversation.play(assignment, noted, transcript, new Rounds(ROUNDS, clock));
  }

  private Exchange exchange(ModelCall call, Outcome outcome) {
    return new Exchange(call, outcome, List.of(), Source.LIVE, clock.instant());
  }
}
