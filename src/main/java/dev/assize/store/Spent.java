package dev.assize.store;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.ReportedModel;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What calls used up, summed over stored records; what no provider reported is absent.
 *
 * @param subject by the subject's calls, attempts that failed included
 * @param judges by the calls of judges about the subject's replies
 * @param models which the subject's replies say they come from, in the order of their first reply
 */
public record Spent(Usage subject, Usage judges, List<ReportedModel> models) {

  public Spent {
    models = List.copyOf(models);
  }

  private static final Set<String> MEMBERS = members();

  private static Set<String> members() {
    Set<String> members = new HashSet<>(List.of("exchanges", "reply", "attempts", "result"));
    members.addAll(List.of("usage", "trial", "model", "fingerprint", "at"));
    for (Usage.Kind kind : Usage.Kind.values()) {
      members.add(word(kind));
    }
    return Set.copyOf(members);
  }

  /** The record without its texts. */
  static Row sifted(Lines line) {
    try {
      return new Row(Json.sift(line.bytes(), line.from(), line.length(), MEMBERS));
    } catch (JsonException e) {
      throw new Damaged(String.valueOf(e.getMessage()));
    }
  }

  /** What the calls of one record used up. */
  static Usage in(Row record) {
    return record.rows("exchanges", Spent::ofExchange).stream()
        .reduce(Usage.UNREPORTED, Usage::plus);
  }

  /** What the attempts of one exchange used up. */
  static Usage in(Exchange exchange) {
    Usage replied =
        exchange.outcome() instanceof ModelReply reply ? reply.usage() : Usage.UNREPORTED;
    return exchange.attempts().stream()
        .filter(attempt -> !attempt.result().equals(ReplyLine.OK))
        .map(Attempt::usage)
        .reduce(replied, Usage::plus);
  }

  /** The attempt that succeeded says the same as the reply, which old evidence has alone. */
  private static Usage ofExchange(Row exchange) {
    Usage replied = exchange.has("reply") ? of(exchange.row("reply").object()) : Usage.UNREPORTED;
    return exchange.rows("attempts", attempt -> attempt).stream()
        .filter(attempt -> !attempt.text("result").equals(ReplyLine.OK))
        .map(attempt -> of(attempt.object()))
        .reduce(replied, Usage::plus);
  }

  /** The member {@code usage} of a reply, an attempt or an inner call. */
  static Usage of(JsonObject holder) {
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    JsonObject usage = Row.of(holder).row("usage").object();
    for (Usage.Kind kind : Usage.Kind.values()) {
      usage.whole(word(kind)).ifPresent(n -> tokens.put(kind, n));
    }
    return new Usage(tokens);
  }

  private static String word(Usage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
