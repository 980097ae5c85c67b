package dev.assize.report;

import dev.assize.cases.Split;
import dev.assize.regression.Decision;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.SetChanges;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Confirmed;
import dev.assize.score.FlakyCase;
import dev.assize.score.ScoredRun;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps sealed cases out of what people read. Where a sentence names one, it says "a sealed case"
 * and its category instead; every number stays.
 */
public final class Seal {

  /** All that an id can consist of, and the noun that may stand before it. */
  private static final Pattern ID =
      Pattern.compile(
          "(?:(?<![A-Za-z-])(?<c>[Cc])(?<sort>ritical c)?ase )?(?<id>[a-z0-9][a-z0-9._-]*)");

  /** Categories of the sealed cases, by id. */
  private final Map<String, String> sealed = new HashMap<>();

  private Seal(Split split, Stream<CaseFacts> cases) {
    cases
        .filter(facts -> split.seals(sealedAs(facts)))
        .forEach(facts -> sealed.put(facts.id(), facts.category()));
  }

  /** Of all cases that some sides know. */
  public static Seal of(Split split, ScoredRun... sides) {
    return new Seal(
        split,
        Stream.of(sides)
            .flatMap(side -> Stream.concat(side.cases().stream(), side.aside().stream()))
            .map(CaseScore::facts));
  }

  /** An adversarial case tells its parent's question, and is sealed with it or not at all. */
  private static String sealedAs(CaseFacts facts) {
    return facts.standing().tags().contains("adversarial") ? facts.standing().parent() : facts.id();
  }

  boolean holds(String id) {
    return sealed.containsKey(id);
  }

  boolean isEmpty() {
    return sealed.isEmpty();
  }

  /** The text without the name of any sealed case. */
  public String over(String text) {
    if (sealed.isEmpty()) {
      return text;
    }
    return ID.matcher(text).replaceAll(word -> Matcher.quoteReplacement(instead(word)));
  }

  /**
   * A sign after the id, as at the end of a sentence, is not part of it; one that is comes first.
   */
  private String instead(MatchResult word) {
    String text = word.group("id");
    for (int end = text.length(); end > 0; end--) {
      String category = sealed.get(text.substring(0, end));
      if (category != null) {
        return sealed(word) + " (" + category + ")" + text.substring(end);
      }
      if (Character.isLetterOrDigit(text.charAt(end - 1))) {
        return word.group();
      }
    }
    return word.group();
  }

  /** {@code A sealed critical case}, as the sentence goes on about a case or begins with it. */
  private static String sealed(MatchResult word) {
    String article = "C".equals(word.group("c")) ? "A" : "a";
    return article + (word.group("sort") == null ? " sealed case" : " sealed critical case");
  }

  /** Each of the texts without the name of any sealed case. */
  public List<String> over(List<String> texts) {
    return texts.stream().map(this::over).toList();
  }

  Decision over(Decision decision) {
    return new Decision(
        decision.answer(),
        over(decision.sentence()),
        over(decision.reasons()),
        over(decision.toSettle()),
        decision.rules().stream().map(this::over).toList(),
        decision.accepted().stream().map(this::over).toList(),
        decision.ground());
  }

  private RuleFinding over(RuleFinding finding) {
    return new RuleFinding(
        finding.rule(),
        finding.reading(),
        finding.answer(),
        finding.open(),
        finding.family(),
        over(finding.sentence()),
        finding.calibration());
  }

  private Acceptance over(Acceptance accepted) {
    Matter matter =
        switch (accepted.matter()) {
          case Matter.Case one -> new Matter.Case(over(one.name()));
          case Matter.Rule rule -> rule;
        };
    return new Acceptance(
        matter,
        accepted.version(),
        accepted.subject(),
        over(accepted.reason()),
        accepted.by(),
        accepted.from(),
        accepted.until(),
        accepted.place());
  }

  SetChanges over(SetChanges changes) {
    return new SetChanges(
        over(changes.added()),
        over(changes.removed()),
        over(changes.edited()),
        over(changes.rederived()),
        over(changes.unjudged()));
  }

  /** Confirmations and flaky cases are told case by case: sealed ones are not among them. */
  SideView over(SideView side) {
    Map<String, Confirmed> confirmed = new TreeMap<>(side.confirmed());
    confirmed.keySet().removeAll(sealed.keySet());
    List<FlakyCase> flaky = side.flaky().stream().filter(each -> !holds(each.id())).toList();
    return new SideView(
        side.run(),
        side.subject(),
        side.version(),
        side.trials(),
        side.passRate(),
        side.weighting(),
        side.evidence(),
        side.facts(),
        Collections.unmodifiableMap(confirmed),
        flaky,
        side.latencies());
  }
}
