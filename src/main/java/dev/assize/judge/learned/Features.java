package dev.assize.judge.learned;

import dev.assize.check.semantic.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The features there are, in groups that a judge's file may choose from. */
enum Features {
  REFERENCE(ReferenceFeatures.all()),
  SOURCES(SourceFeatures.all()),
  FORM(FormFeatures.all()),
  MEANING(MeaningFeatures.all());

  /** What needs nothing besides Assize. */
  static final List<Features> USUAL = List.of(REFERENCE, SOURCES, FORM);

  private final List<Feature> features;

  Features(List<Feature> features) {
    this.features = features;
  }

  List<Feature> features() {
    return features;
  }

  /** Whether what it takes is on the class path. */
  boolean isThere() {
    return this != MEANING || Meaning.isThere();
  }

  /** The group of a feature, by its id; empty for one that this Assize does not have. */
  static Optional<Features> groupOf(String id) {
    return Stream.of(values())
        .filter(group -> group.features.stream().anyMatch(feature -> feature.id().equals(id)))
        .findFirst();
  }

  static Map<String, Feature> byId() {
    Map<String, Feature> all = new LinkedHashMap<>();
    for (Features group : values()) {
      group.features.forEach(feature -> all.put(feature.id(), feature));
    }
    return all;
  }
}
