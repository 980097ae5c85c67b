package dev.assize.replay;

import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelReply;
import dev.assize.subject.Subject.Caching;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that answers as a test says, and counts. */
final class FakeProvider implements Connection {

  /** What the provider does with a call. */
  interface Script {
    ModelReply answer(ModelCall call) throws ModelException, InterruptedException;
  }

  final List<ModelCall> calls = new CopyOnWriteArrayList<>();
  final AtomicInteger inFlight = new AtomicInteger();
  final AtomicInteger mostInFlight = new AtomicInteger();
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  private final Script script;

  FakeProvider(Script script) {
    this.script = script;
  }

  static FakeProvider echo() {
    return new FakeProvider(call -> ModelReply.ofText("reply to " + lastText(call)));
  }

  static String lastText(ModelCall call) {
    return call.messages().isEmpty()
        ? call.variables().getOrDefault("input", "")
        : call.messages().getLast().content();
  }

  ProviderTerms terms(Limits limits) {
    return new ProviderTerms(this, "", Caching.ALLOWED, limits);
  }

  @Override
  public JsonObject identity() {
    return JsonObject.of("kind", "fake").put("url", "fake://provider").object();
  }

  @Override
  public ModelClient open() {
    opened.incrementAndGet();
    return new ModelClient() {
      @Override
      public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
        calls.add(call);
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
          return script.answer(call);
        } finally {
          inFlight.decrementAndGet();
        }
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }
}
