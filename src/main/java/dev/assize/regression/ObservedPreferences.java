package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.score.Opinionated;
import dev.assize.score.Preferences;
import java.util.List;

/** Wins less losses of the candidate, with what stands beside them. */
record ObservedPreferences(Opinionated who, Preferences preferences) implements Observations {

  @Override
  public Contrasted contrast(List<PairedCase> pairs, Imputation open, double level) {
    Contrasted found =
        ObservedOpinions.ofPreferences(
                "a preference " + who.words(), preferences::of, preferences.strange())
            .contrast(pairs, open, level);
    return switch (found) {
      case Contrasted.Contrast contrast ->
          contrast.noting(
              figures(pairs).words(level) + ObservedOpinions.unread(preferences.strange()));
      case Contrasted.Nothing nothing -> new Contrasted.Nothing(0, nothing.why() + why());
    };
  }

  private PreferenceFigures figures(List<PairedCase> pairs) {
    List<CaseFacts> cases = pairs.stream().map(PairedCase::facts).toList();
    return PreferenceFigures.of(preferences, cases);
  }

  private String why() {
    int asked = preferences.unscored() + preferences.errored();
    if (asked > 0) {
      return ": of "
          + asked
          + " pairs "
          + preferences.unscored()
          + " could not be read and "
          + preferences.errored()
          + " errored";
    }
    return preferences.strange().isEmpty()
        ? ": " + who.by() + " compared no reply of the candidate with one of this baseline"
        : "";
  }
}
