package dev.assize.subject;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a subject did with one case: its exchanges, one per turn or tool round, in order. Either the
 * last one brought a reply, or it failed and the response is an error; there is no third.
 */
public record Response(List<Exchange> exchanges) {

  public Response {
    exchanges = List.copyOf(exchanges);
    if (exchanges.isEmpty()) {
      throw new IllegalArgumentException("a response has at least one exchange");
    }
  }

  /** The last reply; empty when the response is an error. */
  public Optional<ModelReply> reply() {
    return exchanges.getLast().outcome() instanceof ModelReply reply
        ? Optional.of(reply)
        : Optional.empty();
  }

  /** Why there is no reply; empty when there is one. */
  public Optional<Failure> failure() {
    return exchanges.getLast().outcome() instanceof Failure failure
        ? Optional.of(failure)
        : Optional.empty();
  }

  /** The text of the last reply; empty when the response is an error. */
  public String text() {
    return reply().map(ModelReply::text).orElse("");
  }

  /** Every tool call of every round, in order. */
  public List<ToolCall> toolCalls() {
    return exchanges.stream()
        .flatMap(
            e -> e.outcome() instanceof ModelReply reply ? reply.toolCalls().stream() : Stream.of())
        .toList();
  }
}
