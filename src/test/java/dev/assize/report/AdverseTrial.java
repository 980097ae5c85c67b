package dev.assize.report;

import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import dev.assize.adversarial.Trait;
import dev.assize.base.Place;
import dev.assize.regression.Comparison;
import dev.assize.regression.Gate;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A made-up comparison under adversarial cases of every mutator: the candidate gives in more often,
 * forgets what stands in the middle, and its context ends before the longest padding.
 */
public final class AdverseTrial {

  private static final int PARENTS = 40;
  private static final int[] POSITIONS = {0, 25, 50, 75, 100};
  private static final int[] PADDINGS = {1_000, 4_000, 8_000, 16_000};

  private final AdverseScene scene = new AdverseScene();

  private AdverseTrial() {}

  /** The report on it. */
  public static ReportView view() {
    AdverseScene before = baseline();
    AdverseScene after = candidate();
    Comparison comparison = Comparison.of(before.run(), after.run(), Set.of(), Set.of());
    return Trial500.view(
        texts(before, after),
        new Judged.Compared(
            comparison,
            new Gate(Trial500.RULES).decide(comparison),
            Trial500.facts(),
            Trial500.facts(),
            Beside.NOTHING,
            List.of(),
            JudgeAgreement.NONE));
  }

  /** The same without a baseline. */
  public static ReportView alone() {
    AdverseScene only = candidate();
    String why = "none is named in assize.yaml";
    return Trial500.view(
        texts(only, only),
        new Judged.Alone(
            only.run(),
            Gate.withoutBaseline(why),
            Trial500.facts(),
            why,
            List.of(),
            JudgeAgreement.NONE));
  }

  public static AdverseScene baseline() {
    return side((mutator, parent) -> parent % 11 != 3, AdverseTrial::steady);
  }

  public static AdverseScene candidate() {
    return side((mutator, parent) -> (parent + 3 * mutator) % 5 != 3, AdverseTrial::forgetful);
  }

  private static State steady(int position, int padding) {
    return State.PASSED;
  }

  private static State forgetful(int position, int padding) {
    if (padding > 8_000) {
      return State.ERRORED;
    }
    return position == 50 && padding > 1_000 ? State.FAILED : State.PASSED;
  }

  private static AdverseScene side(
      BiFunction<Integer, Integer, Boolean> passes, BiFunction<Integer, Integer, State> swept) {
    AdverseTrial trial = new AdverseTrial();
    for (int i = 0; i < PARENTS; i++) {
      trial.scene.golden("parent-" + i, i % 13 == 5 ? State.FAILED : State.PASSED);
    }
    List<Trait> traits = Repertoire.all().stream().map(Mutator::trait).toList();
    for (int i = 0; i < traits.size(); i++) {
      if (!traits.get(i).id().equals("R03")) {
        trial.children(traits.get(i), i, passes);
      }
    }
    trial.sweep(swept);
    return trial.scene;
  }

  private void children(Trait trait, int index, BiFunction<Integer, Integer, Boolean> passes) {
    for (int parent = index % 7; parent < PARENTS; parent += 7) {
      String criterion =
          trait.oracle().hasTwoLegs() && parent % 2 == 0 ? "check:resisted" : "check:facts";
      scene.child(
          trait.id().toLowerCase(Locale.ROOT) + "-" + parent,
          "parent-" + parent,
          trait.id() + " severity:" + trait.severity().word(),
          trait.oracle().word(),
          passes.apply(index, parent) ? State.PASSED : State.FAILED,
          passes.apply(index, parent) ? new String[0] : new String[] {criterion});
    }
  }

  private void sweep(BiFunction<Integer, Integer, State> swept) {
    for (int position : POSITIONS) {
      for (int padding : PADDINGS) {
        for (int parent = 0; parent < 6; parent++) {
          scene.swept(
              "r03-" + position + "-" + padding + "-" + parent,
              "parent-" + parent,
              position,
              padding,
              parent == 5 && swept.apply(position, padding) == State.PASSED
                  ? State.FAILED
                  : swept.apply(position, padding));
        }
      }
    }
  }

  private static CaseTexts texts(AdverseScene before, AdverseScene after) {
    CaseTexts texts = Trial500.texts(text -> text);
    return new CaseTexts() {
      @Override
      public Asked asked(String caseId) {
        return texts.asked(caseId);
      }

      @Override
      public Optional<Place> place(String caseId) {
        return texts.place(caseId);
      }

      @Override
      public List<Given> given(ScoredRun side, String caseId) {
        return texts.given(side, caseId);
      }

      @Override
      public Map<String, CaseMarks> marks(ScoredRun side) {
        boolean isBefore = states(side).equals(states(before.run()));
        return isBefore ? before.marks() : after.marks();
      }

      @Override
      public Map<String, String> questions(ScoredRun side) {
        return texts.questions(side);
      }
    };
  }

  private static List<State> states(ScoredRun side) {
    return side.cases().stream().map(CaseScore::state).toList();
  }
}
