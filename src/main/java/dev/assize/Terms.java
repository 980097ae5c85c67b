package dev.assize;

import dev.assize.project.ProviderSetup;
import dev.assize.replay.ProviderTerms;
import dev.assize.subject.Subject.Caching;
import java.util.Map;
import java.util.TreeMap;

/** On what terms a project's providers are asked. */
final class Terms {

  private Terms() {}

  static Map<String, ProviderTerms> of(Docket docket) {
    Map<String, ProviderTerms> terms = new TreeMap<>();
    for (ProviderSetup setup : docket.project().providers().values()) {
      Caching caching =
          setup.isApplication() && setup.version().isEmpty()
              ? Caching.VERSION_UNDECLARED
              : Caching.ALLOWED;
      terms.put(
          setup.name(),
          new ProviderTerms(setup.connection(), setup.version(), caching, setup.limits()));
    }
    return terms;
  }
}
