package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.base.Usage;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.EvidencePhrases;
import dev.assize.report.Overhead;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.SideView;
import dev.assize.run.Manifest;
import dev.assize.subject.Subject.Caching;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the state of the evidence and its origin into words. */
final class Background {

  private Background() {}

  static List<Page.Origin> sides(CandidateView view) {
    List<Page.Origin> sides = new ArrayList<>();
    sides.add(side("Candidate", view.candidate()));
    if (view.against() instanceof Against.Baseline baseline) {
      sides.add(side("Baseline", baseline.side()));
    }
    return sides;
  }

  static List<Page.Fact> provenance(Manifest manifest) {
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(new Page.Fact("manifest", manifest.digest().hex()));
    manifest.digests().forEach((name, digest) -> facts.add(new Page.Fact(name, digest.hex())));
    manifest
        .subjects()
        .forEach(s -> facts.add(new Page.Fact("subject " + s.id(), s.digest().hex())));
    facts.add(new Page.Fact("seed", Long.toString(manifest.seed())));
    facts.add(new Page.Fact("cases", Numbers.count(manifest.cases())));
    facts.add(
        new Page.Fact("coverage", manifest.coverage().name().toLowerCase(Locale.ROOT) + " set"));
    manifest.facts().forEach((name, value) -> facts.add(new Page.Fact(name, value)));
    return facts;
  }

  private static Page.Origin side(String name, SideView side) {
    String declared =
        side.facts().caching() == Caching.VERSION_UNDECLARED ? ", version undeclared" : "";
    List<Page.Fact> facts = new ArrayList<>(facts(side, declared));
    facts.addAll(watching(side));
    List<String> following = RatePhrases.following(side.facts().following());
    if (!following.isEmpty()) {
      facts.add(new Page.Fact("instructions", String.join("; ", following)));
    }
    side.confirmed()
        .forEach(
            (id, confirmed) ->
                facts.add(new Page.Fact("asked again: " + id, Phrases.confirmed(confirmed))));
    return new Page.Origin(name, facts);
  }

  /** Where no judge was watched, there is nothing to say of sentinels. */
  private static List<Page.Fact> watching(SideView side) {
    Usage used = side.evidence().sentinelUsage();
    List<Page.Fact> facts = new ArrayList<>();
    if (!used.tokens().isEmpty()) {
      facts.add(new Page.Fact("sentinels' use", EvidencePhrases.tokens(used, side.evidence())));
      facts.add(
          new Page.Fact(
              "sentinels' cost",
              EvidencePhrases.price(side.facts().sentinelPrice(), side.evidence())));
    }
    String overhead = Overhead.words(side.evidence(), side.facts());
    if (!overhead.isEmpty()) {
      facts.add(new Page.Fact("verification overhead", overhead));
    }
    return facts;
  }

  private static List<Page.Fact> facts(SideView side, String declared) {
    return List.of(
        new Page.Fact("subject", side.address()),
        new Page.Fact("version", side.version() + declared),
        new Page.Fact("replies", EvidencePhrases.live(side.evidence())),
        new Page.Fact("models reported", models(side)),
        new Page.Fact("cases", Phrases.counts(side.passRate().counts())),
        new Page.Fact(
            "passed by weight",
            Phrases.weighted(side.weighting()).orElse("as above: all cases weigh 1")),
        new Page.Fact("trials per case", Integer.toString(side.trials())),
        new Page.Fact(
            "trials without a recording", Numbers.count(side.evidence().cassetteMisses())),
        new Page.Fact(
            "subject's use",
            EvidencePhrases.tokens(side.evidence().subjectUsage(), side.evidence())),
        new Page.Fact(
            "subject's cost", EvidencePhrases.price(side.facts().subjectPrice(), side.evidence())),
        new Page.Fact(
            "judges' use", EvidencePhrases.tokens(side.evidence().judgeUsage(), side.evidence())),
        new Page.Fact(
            "judges' cost", EvidencePhrases.price(side.facts().judgePrice(), side.evidence())));
  }

  private static String models(SideView side) {
    List<String> models = EvidencePhrases.models(side.evidence());
    return models.isEmpty() ? "none" : String.join("; ", models);
  }
}
