package dev.assize.check;

import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Map;

/** Checks that a program or a service of the user's carries out. */
public final class CalledOut {

  private CalledOut() {}

  /** By a program. */
  public static final class Command implements CheckKind {
    @Override
    public Description description() {
      return describe("command", "the program behind a provider of kind command");
    }

    @Override
    public Examination make(Arguments arguments) {
      return calling("command", arguments);
    }
  }

  /** By a service. */
  public static final class Http implements CheckKind {
    @Override
    public Description description() {
      return describe("http", "the service behind a provider of kind http");
    }

    @Override
    public Examination make(Arguments arguments) {
      return calling("http", arguments);
    }
  }

  private static Description describe(String kind, String who) {
    return Description.of(
            kind,
            "Passes when "
                + who
                + " says so. It is given one JSON object (assize/check-request/1) with the case, the"
                + " expectation and the reply, and answers {\"passed\": true, \"rationale\": \"...\"}"
                + " or {\"score\": 0.7}, 0 worst and 1 best. Any other answer leaves the check"
                + " unscored; no answer makes it an error. Calls are limited, journaled and recorded"
                + " like those of a judge.")
        .takes("the name of a provider in assize.yaml")
        .knows(AtLeast.OPTION)
        .with(new Example(kind + ": grader", ModelReply.ofText("Yes."), Example.Outcome.DEPENDS));
  }

  private static Examination calling(String kind, Arguments arguments) {
    AtLeast least = AtLeast.askedBy(arguments);
    return new Calling(
        kind, arguments.text().strip(), arguments.written(), new AnswerReader(least));
  }

  private record Calling(String kind, String provider, String written, AnswerReader reader)
      implements CalledCheck {

    @Override
    public Told ask(Exhibit exhibit, ModelClient client) throws InterruptedException {
      try {
        String answer = client.ask(call(exhibit)).text();
        return new Told(reader.read(answer), answer);
      } catch (ModelException e) {
        return new Told(
            Verdict.errored(e.failure().kind().label(), String.valueOf(e.getMessage())), "");
      }
    }

    /** The reply travels as a JSON string: data, in whatever words. */
    private ModelCall call(Exhibit exhibit) {
      String request = Json.write(CheckRequest.of(written, exhibit));
      return new ModelCall(
          "",
          List.of(Message.user(request)),
          Map.of("input", request),
          JsonObject.EMPTY,
          List.of());
    }
  }
}
