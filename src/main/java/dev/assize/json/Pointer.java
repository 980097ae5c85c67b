package dev.assize.json;

import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSON pointers, RFC 6901: {@code /a/0/b}, with {@code ~1} for a slash and {@code ~0} for a tilde.
 */
final class Pointer {

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Pointer() {}

  static Optional<JsonValue> find(JsonValue root, String pointer) {
    Optional<JsonValue> value = Optional.of(root);
    int end;
    for (int from = 1; from <= pointer.length() && value.isPresent(); from = end + 1) {
      int slash = pointer.indexOf('/', from);
      end = slash < 0 ? pointer.length() : slash;
      value = step(value.get(), unescaped(pointer.substring(from, end)));
    }
    return value;
  }

  private static String unescaped(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }

  /** The pointer of a member or element below another. */
  static String child(String parent, String token) {
    boolean plain = token.indexOf('~') < 0 && token.indexOf('/') < 0;
    return parent + "/" + (plain ? token : token.replace("~", "~0").replace("/", "~1"));
  }

  private static Optional<JsonValue> step(JsonValue value, String token) {
    return switch (value) {
      case JsonObject object -> object.get(token);
      case JsonArray array -> element(array.elements(), token);
      case JsonValue other -> Optional.empty();
    };
  }

  private static Optional<JsonValue> element(List<JsonValue> elements, String token) {
    if (!INDEX.matcher(token).matches() || Integer.parseInt(token) >= elements.size()) {
      return Optional.empty();
    }
    return Optional.of(elements.get(Integer.parseInt(token)));
  }
}
