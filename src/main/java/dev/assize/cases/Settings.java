package dev.assize.cases;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Options of a check, sorted by name. Nobody can change them, so they need not be copied again. */
final class Settings extends AbstractMap<String, String> {

  private final Set<Map.Entry<String, String>> entries;

  private Settings(Map<String, String> options) {
    this.entries = Collections.unmodifiableMap(new TreeMap<>(options)).entrySet();
  }

  static Settings of(Map<String, String> options) {
    return options instanceof Settings own ? own : new Settings(options);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return entries;
  }
}
