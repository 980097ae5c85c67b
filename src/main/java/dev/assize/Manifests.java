package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.project.RunSettings;
import dev.assize.regression.Design;
import dev.assize.regression.Rules;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.PriceBook;
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
      BaselinePlan baseline,
      Map<String, String> more) {
    boolean whole = cases.size() == docket.golden().size();
    Map<String, Digest> digests = digests(docket, cases);
    digests.put(
        "play", Digests.of("play").part("rounds", Integer.toString(settings.rounds())).digest());
    Rules gate = docket.project().gate();
    boolean isLookedAtOnce = gate.design().equals(Design.ONE_LOOK);
    if (!isLookedAtOnce) {
      digests.put(
          DESIGN,
          Digests.of("design")
              .part("looks", gate.design().text())
              .part("margin", Double.toString(gate.margin()))
              .part("level", Double.toString(gate.level()))
              .digest());
    }
    List<SubjectEntry> entries = subjects.stream().map(new Recipes(docket, world)::entry).toList();
    Map<String, String> facts = facts(world, baseline, docket, more);
    facts.putAll(relatives(docket.kinship(cases), entries));
    return new Manifest(
        docket.project().name(),
        entries,
        digests,
        settings.trials(),
        settings.seed(),
        cases.size(),
        whole ? Coverage.WHOLE : Coverage.SELECTED,
        facts);
  }

  /** Of what replies to some cases are measured by: the cases, checks and judges. */
  static Map<String, Digest> digests(Docket docket, List<GoldenCase> cases) {
    Map<String, Digest> digests = new TreeMap<>();
    boolean whole = cases.size() == docket.golden().size();
    GoldenSet asked = whole ? docket.golden() : GoldenSet.of(cases);
    digests.put("golden", asked.digest());
    digests.put(
        PassDefinition.NAME,
        PassDefinition.digest(
            asked,
            docket.checks().digest(),
            docket.judges().values().stream()
                .flatMap(judge -> judge.criteria().stream())
                .toList()));
    digests.put("checks", docket.checks().digest());
    docket.judges().forEach((name, judge) -> digests.put("judge." + name, judge.digest()));
    return digests;
  }

  /** Stands in a manifest where an application did not declare its version. */
  static final String UNDECLARED = "undeclared";

  /** The name under which a manifest keeps what candidates are compared with. */
  static final String BASELINE = "baseline";

  /** The name under which a manifest keeps the digest of the price list. */
  static final String PRICES = "prices";

  /** How the name begins under which a manifest keeps the judges related to a subject. */
  static final String RELATIVES = "relatives.";

  /** The name under which a manifest keeps when the gate looks at its run. */
  private static final String DESIGN = "design";

  /** When the gate looks at a run; once, where the manifest does not say. */
  static Design design(Manifest manifest) {
    String text = manifest.facts().getOrDefault(DESIGN, "");
    return Design.parse(text)
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "report.unknown-design",
                    Place.of("manifest.json"),
                    "design: " + text,
                    "one that this version of Assize knows",
                    "Read it with the Assize that made it."));
  }

  private static Map<String, String> facts(
      World world, BaselinePlan baseline, Docket docket, Map<String, String> more) {
    Map<String, String> facts = new TreeMap<>(Surrounding.facts(world));
    PriceBook prices = docket.project().evidence().prices();
    if (!prices.perMillion().isEmpty()) {
      facts.put(PRICES, prices.digest().hex());
    }
    Design design = docket.project().gate().design();
    if (!design.text().isEmpty()) {
      facts.put(DESIGN, design.text());
    }
    facts.putAll(baseline.facts());
    facts.putAll(more);
    return facts;
  }

  /** Judges of the family of a subject's model, for each subject that has some. */
  static Map<String, String> relatives(Kinship kinship, List<SubjectEntry> subjects) {
    Map<String, String> relatives = new TreeMap<>();
    for (SubjectEntry subject : subjects) {
      String named = kinship.relatives(subject.model());
      if (!named.isEmpty()) {
        relatives.put(RELATIVES + subject.id(), named);
      }
    }
    return relatives;
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
