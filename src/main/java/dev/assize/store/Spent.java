package dev.assize.store;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.run.Extra;
import dev.assize.run.ReportedModel;
import dev.assize.run.Used;
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
public record Spent(Used subject, Used judges, List<ReportedModel> models) {

  public Spent {
    models = List.copyOf(models);
  }

  private static final Set<String> MEMBERS = members();

  private static Set<String> members() {
    Set<String> members = new HashSet<>(List.of("exchanges", "reply", "attempts", "result"));
    members.addAll(List.of("usage", "trial", "model", "fingerprint", "at", ExchangeWriter.ASKED));
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
  static Used in(Row record) {
    return record.rows("exchanges", Spent::ofExchange).stream().reduce(Used.NOTHING, Used::plus);
  }

  /** As {@link Used#in} has it of the call itself. */
  private static Used ofExchange(Row exchange) {
    Extra retries =
        exchange.rows("attempts", attempt -> attempt).stream()
            .filter(attempt -> !attempt.text("result").equals(Attempt.OK))
            .map(attempt -> Extra.of(of(attempt.object())))
            .reduce(Extra.NONE, Extra::plus);
    return exchange.has("reply")
        ? Used.answered(of(exchange.row("reply").object()), retries, ExchangeReader.asked(exchange))
        : Used.unanswered(retries);
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
