package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.judge.Judge;
import dev.assize.project.RunSettings;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.score.PassDefinition;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down everything that goes into a run. */
final class Manifests {

  private Manifests() {}

  static Manifest of(
      Docket docket,
      List<Subject> subjects,
      List<GoldenCase> cases,
      RunSettings settings,
      World world,
      BaselinePlan baseline) {
    Map<String, Digest> digests = new TreeMap<>();
    boolean whole = cases.size() == docket.golden().size();
    GoldenSet asked = whole ? docket.golden() : GoldenSet.of(cases);
    digests.put("golden", asked.digest());
    digests.put(
        PassDefinition.NAME,
        PassDefinition.digest(
            asked,
            docket.checks().digest(),
            docket.judges().values().stream().map(Judge::criterion).toList()));
    digests.put("checks", docket.checks().digest());
    docket
        .judges()
        .forEach((name, judge) -> digests.put("judge." + name, judge.criterion().digest()));
    digests.put(
        "play", Digests.of("play").part("rounds", Integer.toString(settings.rounds())).digest());
    return new Manifest(
        docket.project().name(),
        subjects.stream().map(Manifests::entry).toList(),
        digests,
        settings.trials(),
        settings.seed(),
        cases.size(),
        whole ? Coverage.WHOLE : Coverage.SELECTED,
        facts(world, baseline));
  }

  /** Stands in a manifest where an application did not declare its version. */
  static final String UNDECLARED = "undeclared";

  /** The name under which a manifest keeps what candidates are compared with. */
  static final String BASELINE = "baseline";

  private static Map<String, String> facts(World world, BaselinePlan baseline) {
    Map<String, String> facts = new TreeMap<>(Surrounding.facts(world));
    facts.putAll(baseline.facts());
    return facts;
  }

  static SubjectEntry entry(Subject subject) {
    String prompt =
        switch (subject.framing()) {
          case Framing.Templated templated -> templated.template().file();
          case Framing.Bare bare -> "";
        };
    String version =
        switch (subject.caching()) {
          case ALLOWED -> subject.version();
          case VERSION_UNDECLARED -> UNDECLARED;
        };
    return new SubjectEntry(
        subject.id(), subject.digest(), subject.provider(), subject.model(), prompt, version);
  }
}
