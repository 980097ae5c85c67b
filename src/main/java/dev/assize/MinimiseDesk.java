package dev.assize;

import dev.assize.Minimised.Found;
import dev.assize.adversarial.Corpus;
import dev.assize.adversarial.Link;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.PerturbationFile;
import dev.assize.adversarial.PerturbationJson;
import dev.assize.adversarial.Shrinking;
import dev.assize.adversarial.Written;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.json.Json;
import dev.assize.project.RunSettings;
import dev.assize.store.AtomicFile;
import dev.assize.subject.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the case that is to be made smaller and who is asked, and writes what comes of it. */
final class MinimiseDesk {

  private final World world;
  private final MinimiseRequest request;

  MinimiseDesk(World world, MinimiseRequest request) {
    this.world = world;
    this.request = request;
  }

  Minimised minimised() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    request.out().ifPresent(file -> PageFolder.requireNotGolden(world, docket, file));
    Perturbation whole = request.file().isEmpty() ? made() : read(docket);
    Shrinking shrinking = new Shrinking(whole.parent(), whole.chain());
    try (Witness witness = witness(docket)) {
      int trials = request.run().isEmpty() ? request.trials() : 0;
      Minimised minimised =
          new Minimising(whole, shrinking, witness, trials, request.calls()).minimised();
      if (minimised.found() instanceof Found.Smallest smallest) {
        request.out().ifPresent(file -> write(smallest.perturbation(), file));
      }
      return minimised;
    }
  }

  private Perturbation made() {
    return new Perturbing(world)
        .find(request.made(), request.caseId())
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "adversarial.unknown-case",
                    Place.of("minimise"),
                    "no case \""
                        + request.caseId()
                        + "\" is made of these golden files with this seed and tier",
                    "an id from the file that generate writes",
                    "If a file has it, name the file: --adversarial FILE"));
  }

  private Perturbation read(Docket docket) {
    Problems problems = new Problems();
    Docket among = Adversarials.in(world, docket, request.file(), problems);
    problems.orThrow();
    List<GoldenCase> children =
        among.golden().cases().stream().filter(Perturbation::isOne).toList();
    GoldenCase asked =
        children.stream()
            .filter(each -> each.id().equals(request.caseId()))
            .findFirst()
            .orElseThrow(() -> unknown(children));
    Parent parent =
        Corpus.of(docket.golden()).parents().stream()
            .filter(each -> each.id().equals(asked.standing().parent()))
            .findFirst()
            .orElseThrow();
    List<Link> chain = PerturbationFile.chain(line(asked.place()));
    return again(asked, parent, chain)
        .orElseThrow(() -> Written.isOne(chain) ? written(asked) : gone(asked));
  }

  /** Smaller cases are made by the mutators, so that the whole must come of them again. */
  private Optional<Perturbation> again(GoldenCase asked, Parent parent, List<Link> chain) {
    Shrinking shrinking = new Shrinking(parent, chain);
    return shrinking
        .with(shrinking.pieces())
        .filter(made -> made.id().equals(asked.id()))
        .filter(made -> made.golden().inputDigest().equals(asked.inputDigest()))
        .filter(made -> made.golden().expectationDigest().equals(asked.expectationDigest()));
  }

  private String line(Place place) {
    try {
      return Files.readAllLines(world.folder().resolve(request.file())).get(place.line() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + request.file(), e);
    }
  }

  private InvalidInput unknown(List<GoldenCase> children) {
    return InvalidInput.of(
        "adversarial.unknown-case",
        Place.of(request.file()),
        "no case \"" + request.caseId() + "\"",
        "an id of the file",
        Suggestion.remedy(request.caseId(), children.stream().map(GoldenCase::id).toList()));
  }

  private static InvalidInput written(GoldenCase asked) {
    return InvalidInput.of(
        "adversarial.written-whole",
        asked.place(),
        "case \"" + asked.id() + "\" was written as a whole: there is nothing to leave out",
        "a case that mutators made",
        "Write a shorter one, and take it in: assize adversarial import FILE --out FILE");
  }

  private static InvalidInput gone(GoldenCase asked) {
    return InvalidInput.of(
        "adversarial.not-made-again",
        asked.place(),
        "case \"" + asked.id() + "\" does not come of these golden files any more",
        "a case whose golden query and whose neighbours' passages are as they were",
        "Make the file again: assize adversarial generate --out FILE");
  }

  private Witness witness(Docket docket) {
    if (!request.run().isEmpty()) {
      String address = request.run() + (request.subject().isEmpty() ? "" : ":" + request.subject());
      return new StoredWitness(new Baselines(world).open(address, Optional.empty()));
    }
    RunSettings usual = docket.project().run();
    RunSettings settings =
        new RunSettings(
            request.trials(),
            usual.seed(),
            request.mode().orElse(usual.mode()),
            usual.cassettes(),
            usual.rounds());
    return new AskedWitness(world, docket, settings, subject(docket));
  }

  private Subject subject(Docket docket) {
    Problems problems = new Problems();
    List<String> wanted = request.subject().isEmpty() ? List.of() : List.of(request.subject());
    List<Subject> chosen = Subjects.chosen(docket, wanted, problems);
    if (!problems.hasErrors() && chosen.size() > 1) {
      problems.error(
          "adversarial.which-subject",
          Place.of("--subject"),
          chosen.size() + " subjects",
          "one of " + String.join(", ", chosen.stream().map(Subject::id).toList()),
          "Say whom the case is put to: --subject " + chosen.getFirst().id());
    }
    problems.orThrow();
    return chosen.getFirst();
  }

  private void write(Perturbation perturbation, Path file) {
    try {
      AtomicFile.write(
          world.folder().resolve(file),
          out -> out.write(Json.write(PerturbationJson.row(perturbation)) + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    PageFolder.tell(world, GoldenSet.of(List.of(perturbation.parent().golden())), file);
  }
}
