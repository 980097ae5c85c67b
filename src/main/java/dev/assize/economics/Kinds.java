package dev.assize.economics;

import dev.assize.score.CaseFacts;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which kind of task a case is: a few kinds with many cases each can be decided on, where many
 * categories with few can only be described.
 *
 * @param byCategory the kind of each category; one that is not named is a kind of its own
 */
public record Kinds(Map<String, String> byCategory) {

  /** Every category is a kind. */
  public static final Kinds CATEGORIES = new Kinds(Map.of());

  public Kinds {
    byCategory = Collections.unmodifiableMap(new TreeMap<>(byCategory));
  }

  /** The kind of a case. */
  public String of(CaseFacts facts) {
    return byCategory.getOrDefault(facts.category(), facts.category());
  }
}
