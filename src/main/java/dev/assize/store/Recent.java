package dev.assize.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the few values used last. System prompts and contexts come again and again, and their
 * digests and texts are dear; long ones are not kept.
 */
final class Recent<K, V> {

  private static final int MOST = 64;
  private static final int LONGEST = 16_384;

  private final Map<K, V> values = new LinkedHashMap<>(2 * MOST, 0.75f, true);

  @Nullable V get(K key) {
    return values.get(key);
  }

  /** Keeps the value, for which the least recently used one gives way. */
  void add(K key, V value) {
    if (length(key) <= LONGEST && length(value) <= LONGEST) {
      values.put(key, value);
      if (values.size() > MOST) {
        values.remove(values.keySet().iterator().next());
      }
    }
  }

  private static int length(Object value) {
    return value instanceof CharSequence text ? text.length() : 0;
  }
}
