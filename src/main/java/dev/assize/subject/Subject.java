package dev.assize.subject;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue.JsonObject;

/**
 * What is judged: a model behind a provider, with a prompt and parameters. One subject is one
 * version.
 *
 * @param id {@code prompt@model}, unique in a run and fit for a file name
 * @param provider the provider's name in {@code assize.yaml}
 * @param model the provider's own model id; empty for an application
 * @param identity what of the provider's settings can change an answer
 * @param version declared for http, command and JVM providers; empty when undeclared or not needed
 * @param framing how a case is put to it
 * @param digest over everything that can change an answer
 */
public record Subject(
    String id,
    String provider,
    String model,
    JsonObject identity,
    String version,
    JsonObject parameters,
    Framing framing,
    Caching caching,
    Digest digest) {

  /** How a case is put to a subject. */
  public sealed interface Framing {
    /** Through a prompt template of ours. */
    record Templated(PromptTemplate template) implements Framing {}

    /** As bare variables, for an application that makes its own prompt. */
    record Bare() implements Framing {}
  }

  /** Whether the local cache may answer for this subject: not when its version is undeclared. */
  public enum Caching {
    ALLOWED,
    VERSION_UNDECLARED
  }
}
