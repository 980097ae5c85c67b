package dev.assize.check;

import dev.assize.cases.CheckSpec;
import java.util.Map;
import java.util.TreeMap;

/** What a check asks, word for word; it is answered alike wherever else the same is asked. */
record Asked(String name, String value, Map<String, String> options) implements Trait {

  static Asked by(CheckSpec spec) {
    Map<String, String> options = new TreeMap<>(spec.options());
    options.keySet().removeAll(GivenOptions.commonNames());
    return new Asked(spec.name(), spec.value(), options);
  }

  @Override
  public String words() {
    return "passes the same check";
  }

  @Override
  public boolean followsFrom(Trait other) {
    return equals(other);
  }

  @Override
  public boolean excludes(Trait other) {
    return false;
  }
}
