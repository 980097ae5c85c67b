package dev.assize.project;

import dev.assize.regression.Rules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Name, golden files and gate of a project, what stored evidence is read with, and the baseline as
 * written.
 *
 * @param judges judge files by name, whether or not they are there
 * @param store where the history of runs is kept
 * @param economics what decisions about cost rest on
 */
public record Basics(
    String name,
    GoldenSettings golden,
    Rules gate,
    EvidenceSettings evidence,
    String baseline,
    Map<String, String> judges,
    StoreSettings store,
    EconomicsSettings economics) {

  public Basics {
    judges = Collections.unmodifiableMap(new LinkedHashMap<>(judges));
  }
}
