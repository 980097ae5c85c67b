package dev.assize.project;

import dev.assize.subject.PromptTemplate;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;

/** Makes a subject that differs from another one in its prompt alone. */
public final class PromptVersion {

  private PromptVersion() {}

  /**
   * The same model with another prompt.
   *
   * @param id {@code prompt@model}
   */
  public static Subject of(Subject original, String id, PromptTemplate template) {
    Framing framing = new Framing.Templated(template);
    return new Subject(
        id,
        original.provider(),
        original.model(),
        original.identity(),
        original.version(),
        original.parameters(),
        framing,
        original.caching(),
        SubjectDigest.of(
            original.identity(),
            original.version(),
            original.model(),
            original.parameters(),
            framing));
  }
}
