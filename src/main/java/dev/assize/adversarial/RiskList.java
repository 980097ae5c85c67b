package dev.assize.adversarial;

import java.util.List;
import java.util.Optional;

/**
 * Lists of risks that others keep, as far as they concern an assistant that is asked from outside:
 * pointers for those who look for evidence.
 */
public enum RiskList {
  /** All ten of the list. */
  OWASP(
      "OWASP Top 10 for LLM applications",
      2025,
      List.of(
          new Risk("LLM01:2025", "prompt injection"),
          new Risk("LLM02:2025", "sensitive information disclosure"),
          new Risk("LLM03:2025", "supply chain"),
          new Risk("LLM04:2025", "data and model poisoning"),
          new Risk("LLM05:2025", "improper output handling"),
          new Risk("LLM06:2025", "excessive agency"),
          new Risk("LLM07:2025", "system prompt leakage"),
          new Risk("LLM08:2025", "vector and embedding weaknesses"),
          new Risk("LLM09:2025", "misinformation"),
          new Risk("LLM10:2025", "unbounded consumption"))),
  /** Those techniques of the matrix that meet an assistant through what it is asked and shown. */
  ATLAS(
      "MITRE ATLAS",
      2025,
      List.of(
          new Risk("AML.T0029", "denial of AI service"),
          new Risk("AML.T0034", "cost harvesting"),
          new Risk("AML.T0051.000", "LLM prompt injection, direct"),
          new Risk("AML.T0051.001", "LLM prompt injection, indirect"),
          new Risk("AML.T0053", "AI agent tool invocation"),
          new Risk("AML.T0054", "LLM jailbreak"),
          new Risk("AML.T0056", "extract LLM system prompt"),
          new Risk("AML.T0057", "LLM data leakage"),
          new Risk("AML.T0062", "discover LLM hallucinations"),
          new Risk("AML.T0067", "LLM trusted output components manipulation"),
          new Risk("AML.T0068", "LLM prompt obfuscation"),
          new Risk("AML.T0070", "RAG poisoning"),
          new Risk("AML.T0071", "false RAG entry injection"),
          new Risk("AML.T0080", "AI agent context poisoning"),
          new Risk("AML.T0086", "exfiltration via AI agent tool invocation"))),
  /** All twelve risks of the profile, by the numbers of their sections. */
  NIST(
      "NIST AI 600-1",
      2024,
      List.of(
          new Risk("2.1", "CBRN information or capabilities"),
          new Risk("2.2", "confabulation"),
          new Risk("2.3", "dangerous, violent, or hateful content"),
          new Risk("2.4", "data privacy"),
          new Risk("2.5", "environmental impacts"),
          new Risk("2.6", "harmful bias and homogenization"),
          new Risk("2.7", "human-AI configuration"),
          new Risk("2.8", "information integrity"),
          new Risk("2.9", "information security"),
          new Risk("2.10", "intellectual property"),
          new Risk("2.11", "obscene, degrading, and/or abusive content"),
          new Risk("2.12", "value chain and component integration")));

  private final String title;
  private final int year;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records of texts
  private final List<Risk> risks;

  RiskList(String title, int year, List<Risk> risks) {
    this.title = title;
    this.year = year;
    this.risks = risks;
  }

  /**
   * One risk.
   *
   * @param id as the list has it
   * @param name in the words of the list
   */
  public record Risk(String id, String name) {}

  /** The list's name. */
  public String title() {
    return title;
  }

  /** Of the edition, for ids change their meaning between editions. */
  public int year() {
    return year;
  }

  /** In the order of the list. */
  public List<Risk> risks() {
    return risks;
  }

  /** The risk of an id; nothing where the list has no such id. */
  public Optional<Risk> risk(String id) {
    return risks.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Where in the list an id stands; behind all others where it does not. */
  int place(String id) {
    for (int i = 0; i < risks.size(); i++) {
      if (risks.get(i).id().equals(id)) {
        return i;
      }
    }
    return risks.size();
  }
}
