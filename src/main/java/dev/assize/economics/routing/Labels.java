package dev.assize.economics.routing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The recorded labels of one classifier.
 *
 * @param classifier as reports name it
 * @param byCase one for every case
 */
public record Labels(String classifier, Map<String, Label> byCase) {

  public Labels {
    byCase = Collections.unmodifiableMap(new TreeMap<>(byCase));
  }
}
