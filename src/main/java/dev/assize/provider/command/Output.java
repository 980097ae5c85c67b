package dev.assize.provider.command;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ReplyFormat;
import java.util.Locale;

/** How a program's standard output is read. */
enum Output {
  /** As documented JSON when it is an object of that form, else as the answer's text. */
  AUTO,
  JSON,
  TEXT;

  static Output of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  ModelReply read(String printed) throws ModelException {
    return switch (this) {
      case JSON -> ReplyFormat.read(printed);
      case TEXT -> plain(printed);
      case AUTO -> isDocumented(printed) ? ReplyFormat.read(printed) : plain(printed);
    };
  }

  private static boolean isDocumented(String printed) {
    if (!printed.stripLeading().startsWith("{")) {
      return false;
    }
    try {
      return Json.parse(printed) instanceof JsonObject object && ReplyFormat.describes(object);
    } catch (JsonException plainText) {
      return false;
    }
  }

  /** A program ends its last line; that line break is not part of the answer. */
  private static ModelReply plain(String printed) {
    return ModelReply.ofText(printed.stripTrailing());
  }
}
