package dev.assize;

import dev.assize.adversarial.Applicability;
import dev.assize.adversarial.Perturbation;
import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.run.Manifest;
import dev.assize.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes on with a run with the adversarial cases that it asked, whoever forgets to name them. */
final class KeptAdversarials {

  /** The name under which a manifest keeps the SHA-256 of the file's bytes. */
  private static final String DIGEST = "adversarial-digest";

  private KeptAdversarials() {}

  /** What a new run's manifest keeps; nothing where the golden cases are asked. */
  static Map<String, String> facts(World world, String file, Docket docket) {
    return digest(world, file)
        .map(
            digest ->
                Map.of(
                    Manifest.ADVERSARIAL,
                    file,
                    DIGEST,
                    digest.hex(),
                    Manifest.APPLICABILITY,
                    Applicability.of(docket.whole(), tags(docket)).text()))
        .orElse(Map.of());
  }

  private static Set<String> tags(Docket docket) {
    return docket.golden().cases().stream()
        .filter(Perturbation::isOne)
        .flatMap(each -> each.standing().tags().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The request, with the file of the run that it goes on with. A file that is named stays: the
   * cases in it are compared with those of the run.
   *
   * @throws InvalidInput when the file is not there any more, or was changed
   */
  static RunRequest of(World world, RunRequest request) {
    if (!request.perturbations().isEmpty()) {
      return request;
    }
    return EarlierRun.of(world, request.start())
        .map(run -> kept(world, run, request))
        .orElse(request);
  }

  private static RunRequest kept(World world, RunFolder run, RunRequest request) {
    Map<String, String> facts = run.manifest().facts();
    String file = facts.getOrDefault(Manifest.ADVERSARIAL, "");
    if (file.isEmpty()) {
      return request;
    }
    String asked = facts.getOrDefault(DIGEST, "");
    Digest found =
        digest(world, file).orElseThrow(() -> lost(run, "gone", file + " cannot be read", asked));
    if (!found.hex().equals(asked)) {
      throw lost(run, "changed", file + " was changed since", asked);
    }
    return request.asking(file);
  }

  private static InvalidInput lost(RunFolder run, String how, String found, String asked) {
    return InvalidInput.of(
        "run.adversarial-" + how,
        Place.of("--adversarial"),
        "run " + run.id() + " asked adversarial cases, and " + found,
        "the file with the SHA-256 " + asked,
        "Name where it is now, with the same options: assize run --adversarial FILE --resume "
            + run.id()
            + ". Or restore it, or start a new run.");
  }

  private static Optional<Digest> digest(World world, String file) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Digest.of(Files.readAllBytes(world.folder().resolve(file))));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
