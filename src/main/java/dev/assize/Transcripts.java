package dev.assize;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.subject.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts what a subject said into one text: the reply alone, or every turn and tool round in order.
 */
final class Transcripts {

  private Transcripts() {}

  static String text(Response response) {
    List<Exchange> exchanges = response.exchanges();
    if (exchanges.size() == 1) {
      return said(exchanges.getFirst());
    }
    return IntStream.range(0, exchanges.size())
        .mapToObj(i -> "[" + (i + 1) + "] " + said(exchanges.get(i)))
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
}
