package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.BaselineTerms.ProbeSize;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.Sitting;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides whether a baseline is asked again, probed, or taken as it was recorded. */
final class BaselinePlanner {

  private final World world;
  private final Docket docket;
  private final RunSettings settings;
  private final List<Subject> asked;

  BaselinePlanner(World world, Docket docket, RunSettings settings, List<Subject> asked) {
    this.world = world;
    this.docket = docket;
    this.settings = settings;
    this.asked = List.copyOf(asked);
  }

  /**
   * The plan.
   *
   * @param named what candidates are compared with; empty for nothing
   * @param wanted overrules {@code assize.yaml} unless it is {@code USUAL}
   * @throws InvalidInput when a stored baseline shall be asked live and its version is gone
   */
  BaselinePlan plan(String named, Evidence wanted) {
    Evidence evidence = wanted == Evidence.USUAL ? docket.project().terms().evidence() : wanted;
    Optional<Subject> ofMatrix =
        docket.project().subjects().stream().filter(each -> each.id().equals(named)).findFirst();
    if (named.isEmpty()) {
      return taken(named, Optional.empty(), new BaselinePlan.Probe.Unneeded(), wanted);
    }
    if (ofMatrix.isPresent()) {
      return evidence == Evidence.STORED
          ? taken(named, ofMatrix, probe(ofMatrix), wanted)
          : live(ofMatrix.get(), asked, wanted);
    }
    if (evidence == Evidence.LIVE) {
      Subject subject = version(named).orElseThrow(() -> gone(named));
      List<Subject> all = new ArrayList<>(asked);
      if (!asked.contains(subject)) {
        all.addFirst(subject);
      }
      return live(subject, all, wanted);
    }
    Optional<Subject> version = unlessMissing(named);
    return taken(named, version, probe(version), wanted);
  }

  /**
   * For whoever compares the subjects himself: they are asked in one sitting, the first leading.
   *
   * @param since when it began
   */
  BaselinePlan inOneSitting(Instant since) {
    return new BaselinePlan(
        "",
        asked,
        sitting(asked, asked).begunAt(since),
        new BaselinePlan.Probe.Unneeded(),
        Evidence.USUAL,
        Instant.MIN);
  }

  /** What a run of the project is compared with: of a file that is asked live, the subject. */
  static String named(World world, Docket docket) {
    String written = Baselines.write(docket.project().baseline());
    boolean isAsked = docket.project().terms().evidence() == Evidence.LIVE;
    return isAsked && !written.isEmpty()
        ? new BaselinePlanner(world, docket, docket.project().run(), docket.project().subjects())
            .plan(written, Evidence.USUAL)
            .named()
        : written;
  }

  private BaselinePlan taken(
      String named, Optional<Subject> version, BaselinePlan.Probe probe, Evidence wanted) {
    return new BaselinePlan(
        named,
        asked,
        sitting(List.of(), asked),
        probe,
        wanted,
        version.map(this::changed).orElse(Instant.MIN));
  }

  private BaselinePlan live(Subject baseline, List<Subject> all, Evidence wanted) {
    List<Subject> compared = new ArrayList<>(all);
    boolean isAsked = compared.remove(baseline);
    compared.addFirst(baseline);
    return new BaselinePlan(
        baseline.id(),
        all,
        sitting(isAsked ? compared : List.of(), all),
        new BaselinePlan.Probe.Unneeded(),
        wanted,
        changed(baseline));
  }

  /** Whoever records or replays cassettes wants what is in them. */
  private Sitting sitting(List<Subject> compared, List<Subject> all) {
    if (!mayAsk()) {
      return Sitting.ofAnyAge();
    }
    Map<String, Instant> changes = new TreeMap<>();
    for (Subject subject : all) {
      Instant at = changed(subject);
      if (at.isAfter(Instant.MIN)) {
        changes.put(subject.id(), at);
      }
    }
    return new Sitting(compared, changes, world.time().instant());
  }

  private Instant changed(Subject subject) {
    return mayAsk()
        ? Detection.changes(world).of(Detection.model(Manifests.entry(subject)))
        : Instant.MIN;
  }

  private boolean mayAsk() {
    return settings.mode() == CassetteMode.AUTO || settings.mode() == CassetteMode.OFF;
  }

  private BaselinePlan.Probe probe(Optional<Subject> version) {
    ProbeSize size = docket.project().terms().probe();
    if (size instanceof ProbeSize.Cases cases && cases.count() == 0) {
      return new BaselinePlan.Probe.Impossible("the project asks for no probe");
    }
    if (settings.mode() == CassetteMode.REPLAY) {
      return new BaselinePlan.Probe.Impossible("mode replay asks nobody");
    }
    return version
        .<BaselinePlan.Probe>map(subject -> new BaselinePlan.Probe.Of(subject, size))
        .orElseGet(
            () -> new BaselinePlan.Probe.Impossible("no subject of assize.yaml is its version"));
  }

  /** A baseline that is not there is told by the report. */
  private Optional<Subject> unlessMissing(String named) {
    try {
      return version(named);
    } catch (InvalidInput missing) {
      return Optional.empty();
    }
  }

  private Optional<Subject> version(String named) {
    Side side = new Baselines(world).open(named, Optional.empty());
    side.journal().close();
    SubjectEntry entry = side.subject();
    return docket.project().subjects().stream()
        .filter(each -> each.digest().equals(entry.digest()))
        .findFirst();
  }

  private static InvalidInput gone(String named) {
    return InvalidInput.of(
        "baseline.not-live",
        Place.of(named),
        "no subject of assize.yaml is the version that " + named + " holds",
        "its prompt, model and parameters as they were, to ask it live",
        "Restore them, or take what it replied then: --evidence stored");
  }
}
