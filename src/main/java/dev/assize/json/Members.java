package dev.assize.json;

import dev.assize.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;

/**
 * The members of an object that is being made. Whoever makes one hands it to a {@link JsonObject}
 * and keeps no hold of it, so that it need not be copied.
 */
final class Members extends LinkedHashMap<String, JsonValue> {

  private static final long serialVersionUID = 1;
}
