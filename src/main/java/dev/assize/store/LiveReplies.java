package dev.assize.store;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Whether a segment holds new replies: by what its end says, or by looking for the first one. */
final class LiveReplies {

  private static final Set<String> BODIES =
      Set.of("text", ReplyLine.BODY, VerdictLine.BODY, CaseLine.BODY);

  private LiveReplies() {}

  static boolean areIn(Path segment) {
    return !EndLine.saysAllIsOld(segment) && areFoundIn(segment);
  }

  private static boolean areFoundIn(Path segment) {
    try (Lines lines = new Lines(segment)) {
      while (lines.next()) {
        if (lines.isWhole() && isLive(lines)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw StoreException.reading(segment, e);
    }
  }

  private static boolean isLive(Lines lines) {
    try {
      JsonObject head = Json.head(lines.bytes(), lines.from(), lines.length(), BODIES);
      return head.text("kind").filter(ReplyLine.KIND::equals).isPresent()
          && head.text("status").filter(ReplyLine.OK::equals).isPresent()
          && head.text("source").filter(Source.LIVE.word()::equals).isPresent();
    } catch (JsonException damaged) {
      return false;
    }
  }
}
