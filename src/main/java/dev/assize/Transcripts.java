package dev.assize;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Role;
import dev.assize.subject.Response;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts what a subject said into one text: the reply alone, or every turn and tool round in order.
 */
final class Transcripts {

  private Transcripts() {}

  /** What digests of replies are made of, so that labels find them again. */
  static String text(Response response) {
    return text(response, i -> "");
  }

  /** For readers: the same, and below each call of a tool what it gave back. */
  static String withResults(Response response) {
    return text(response, i -> results(response.exchanges(), i));
  }

  private static String text(Response response, IntFunction<String> below) {
    List<Exchange> exchanges = response.exchanges();
    if (exchanges.size() == 1) {
      return said(exchanges.getFirst());
    }
    return IntStream.range(0, exchanges.size())
        .mapToObj(i -> "[" + (i + 1) + "] " + said(exchanges.get(i)) + below.apply(i))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Exchange exchange) {
    return switch (exchange.outcome()) {
      case Failure failure -> failure.message();
      case ModelReply reply -> reply.text() + calls(reply);
    };
  }

  private static String calls(ModelReply reply) {
    return reply.toolCalls().stream()
        .map(call -> "\n-> " + call.name() + "(" + call.arguments() + ")")
        .collect(Collectors.joining());
  }

  /** They were sent with the next call, behind what asked for them. */
  private static String results(List<Exchange> exchanges, int asking) {
    if (asking + 1 == exchanges.size()
        || !(exchanges.get(asking).outcome() instanceof ModelReply reply)
        || reply.toolCalls().isEmpty()) {
      return "";
    }
    List<Message> sent = exchanges.get(asking + 1).call().messages();
    int first = sent.size();
    while (first > 0 && sent.get(first - 1).role() == Role.TOOL) {
      first--;
    }
    return sent.subList(first, sent.size()).stream()
        .map(result -> "\n<- " + result.content())
        .collect(Collectors.joining());
  }
}
