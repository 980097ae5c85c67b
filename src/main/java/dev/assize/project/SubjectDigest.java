package dev.assize.project;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.subject.Subject.Framing;

/** Digests everything of a subject that can change an answer. */
final class SubjectDigest {

  private SubjectDigest() {}

  static Digest of(
      JsonObject identity, String version, String model, JsonObject parameters, Framing framing) {
    Digests digests =
        Digests.of("subject")
            .part("provider", Json.canonical(identity))
            .optional("version", version)
            .part("model", model)
            .part("parameters", Json.canonical(parameters));
    switch (framing) {
      case Framing.Templated templated ->
          digests.part("prompt", templated.template().digest().hex());
      case Framing.Bare bare -> digests.part("prompt", "none");
    }
    return digests.digest();
  }
}
