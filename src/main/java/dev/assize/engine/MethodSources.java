package dev.assize.engine;

import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Lets a case look like a method of the suite class it runs under, for tools that filter by
 * methods.
 */
final class MethodSources {

  private MethodSources() {}

  /** Empty when the engine does not run under a suite. */
  static Optional<TestSource> of(UniqueId engine, String subject, String caseId) {
    return engine.getSegments().stream()
        .filter(segment -> segment.getType().equals("suite"))
        .findFirst()
        .map(suite -> MethodSource.from(suite.getValue(), word(subject) + "_" + word(caseId)));
  }

  private static String word(String text) {
    return text.replaceAll("[^A-Za-z0-9]+", "_");
  }
}
