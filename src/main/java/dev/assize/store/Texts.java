package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;

/**
 * Long texts stand in a file once, as a record of their own, and elsewhere by digest.
 *
 * <p>A short text is a JSON string. A long one is {@code {"text": digest}}; journals add {@code
 * "at"}, the byte at which its record begins in the same segment, so that a reader needs no index
 * of texts.
 */
final class Texts {

  /** In UTF-16 units; a reference costs about a hundred bytes itself. */
  static final int LONGEST_INLINE = 200;

  private Texts() {}

  /** Puts a text away and says how to refer to it. */
  interface Shelf {
    JsonValue put(String text);
  }

  /** Finds what was put away. */
  interface Library {
    /**
     * @param at where the text's record begins; -1 when the reference does not say
     */
    String find(Digest digest, long at);
  }

  static boolean isShort(String text) {
    return text.length() <= LONGEST_INLINE;
  }

  static JsonObject record(Digest digest, String text) {
    return JsonObject.of("kind", "text").put("digest", digest.hex()).put("text", text).object();
  }

  /** The text a member holds or refers to. */
  static String read(JsonValue value, Library library) {
    return switch (value) {
      case JsonText text -> text.value();
      case JsonObject reference -> {
        Row row = new Row(reference);
        yield library.find(row.digest("text"), reference.whole("at").orElse(-1L));
      }
      case JsonValue other -> throw new Damaged("neither a text nor a reference to one");
    };
  }
}
