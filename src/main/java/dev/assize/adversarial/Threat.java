package dev.assize.adversarial;

import java.util.List;

/**
 * Where frameworks list a mutator's kind of trouble; pointers to evidence, never a claim of
 * conformity.
 *
 * @param owasp with its year, for the numbers changed between the lists: {@code LLM01:2025}; empty
 *     for what the list does not know, like fairness
 * @param atlas techniques of MITRE ATLAS, like {@code AML.T0051.000}
 * @param nist the risk of NIST AI 600-1 in its words
 */
public record Threat(String owasp, List<String> atlas, String nist) {
  public Threat {
    atlas = List.copyOf(atlas);
  }
}
