package dev.assize.adversarial;

import java.util.List;

/**
 * Where frameworks list a mutator's kind of trouble; pointers to evidence, never a claim of
 * conformity.
 *
 * @param owasp ids with their year, for the numbers changed between the lists: {@code LLM01:2025};
 *     empty for what the list does not know, like fairness
 * @param atlas techniques of MITRE ATLAS, like {@code AML.T0051.000}
 * @param nist sections of NIST AI 600-1, like {@code 2.9}
 */
public record Threat(List<String> owasp, List<String> atlas, List<String> nist) {
  public Threat {
    owasp = List.copyOf(owasp);
    atlas = List.copyOf(atlas);
    nist = List.copyOf(nist);
  }

  /** The id that tags and files name; empty where the list of OWASP does not know it. */
  public String first() {
    return owasp.isEmpty() ? "" : owasp.getFirst();
  }
}
