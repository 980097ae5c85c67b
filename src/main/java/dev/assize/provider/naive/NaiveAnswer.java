package dev.assize.provider.naive;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody answers who understands nothing of the question. */
public enum NaiveAnswer implements Connection {
  /** What the customer said last, word by word. */
  ECHO {
    @Override
    String to(ModelCall call) {
      String lastSaid =
          call.messages().stream()
              .filter(message -> message.role() == Role.USER)
              .reduce((earlier, later) -> later)
              .map(Message::content)
              .orElse("");
      return call.variables().getOrDefault("input", lastSaid);
    }
  },
  /** The same polite refusal to everything. */
  REFUSE {
    @Override
    String to(ModelCall call) {
      return "I'm sorry, but I can't help with that.";
    }
  },
  /** An empty text. */
  SILENCE {
    @Override
    String to(ModelCall call) {
      return "";
    }
  },
  /** All of the context, or all that a prompt shows where a prompt frames the case. */
  CONTEXT {
    @Override
    String to(ModelCall call) {
      String shown =
          call.messages().stream().map(Message::content).collect(Collectors.joining("\n\n"));
      return call.variables().getOrDefault("context", shown);
    }
  };

  /** The word after {@code answer:}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<NaiveAnswer> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(NaiveAnswer::word).toList();
  }

  abstract String to(ModelCall call);

  @Override
  public JsonObject identity() {
    return JsonObject.of("kind", NaiveProvider.KIND).put("answer", word()).object();
  }

  @Override
  public ModelClient open() {
    return call -> withoutCost(to(call));
  }

  /** No token and next to no time, and both known: a check that bounds them is passed. */
  private static ModelReply withoutCost(String text) {
    return new ModelReply(
        text,
        List.of(),
        List.of(),
        List.of(),
        Usage.of(0, 0),
        "",
        "",
        "",
        Duration.ofNanos(1),
        new JsonNull());
  }
}
