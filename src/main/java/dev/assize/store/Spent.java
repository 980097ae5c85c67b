package dev.assize.store;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
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
 */
public record Spent(Usage subject, Usage judges) {

  private static final Set<String> MEMBERS = members();

  private static Set<String> members() {
    Set<String> members = new HashSet<>(List.of("exchanges", "reply", "attempts", "result"));
    members.add("usage");
    for (Usage.Kind kind : Usage.Kind.values()) {
      members.add(word(kind));
    }
    return Set.copyOf(members);
  }

  /** What the calls of one record used up; their texts are not looked at. */
  static Usage in(Lines line) {
    try {
      return new Row(Json.sift(line.bytes(), line.from(), line.length(), MEMBERS))
          .rows("exchanges", Spent::ofExchange).stream().reduce(Usage.UNREPORTED, Usage::plus);
    } catch (JsonException e) {
      throw new Damaged(String.valueOf(e.getMessage()));
    }
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
