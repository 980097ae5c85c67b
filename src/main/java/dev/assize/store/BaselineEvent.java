package dev.assize.store;

import dev.assize.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Locale;

/**
 * What was done to a committed baseline, as its own log keeps it.
 *
 * @param run the evidence came from; empty when none was made
 * @param cases how many cases it brought
 * @param records how many replies and verdicts it brought; 0 where that was not counted
 * @param reason in the words of whoever did it; empty when none is needed
 */
public record BaselineEvent(
    Instant at, Deed deed, String run, int cases, int records, String reason) {

  static final String KIND = "log";

  /** What can be done to a baseline. */
  public enum Deed {
    /** Another version, or other replies, took the place of all that was there. */
    SET,
    /** New and edited cases were appended. */
    EXTENDED;

    /** As files and people have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  JsonObject write() {
    JsonObject.Builder json =
        JsonObject.of("kind", KIND)
            .put("at", at.toString())
            .put("deed", deed.word())
            .optional("run", run)
            .put("cases", cases);
    if (records > 0) {
      json.put("records", records);
    }
    return json.optional("reason", reason).object();
  }

  static BaselineEvent read(Row row) {
    return new BaselineEvent(
        row.instant("at"),
        row.word("deed", Deed::of),
        row.optional("run"),
        row.whole("cases"),
        row.has("records") ? row.whole("records") : 0,
        row.optional("reason"));
  }
}
