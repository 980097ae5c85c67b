package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.CategoryView;
import dev.assize.report.Difference;
import dev.assize.report.EvidencePhrases;
import dev.assize.report.ExtraPhrases;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.SideView;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of one side or two, as the summary's lines have them; an empty list has no line. */
final class SummaryLines {

  private SummaryLines() {}

  /** Nothing where every judge of pairs is asked by a rule. */
  static List<String> preferences(CandidateView view) {
    return switch (view.against()) {
      case Against.Nothing nothing -> List.of();
      case Against.Baseline baseline -> baseline.beside().preferences();
    };
  }

  /** Nothing where all cases weigh the same. */
  static List<String> weighted(CandidateView view) {
    List<String> weighted = new ArrayList<>();
    Phrases.weighted(view.candidate().weighting()).ifPresent(r -> weighted.add("candidate " + r));
    if (view.against() instanceof Against.Baseline baseline) {
      Phrases.weighted(baseline.side().weighting()).ifPresent(r -> weighted.add("baseline  " + r));
      Phrases.traffic(baseline.beside().traffic()).ifPresent(d -> weighted.add("traffic   " + d));
    }
    return weighted;
  }

  /** Nothing where no case asks for a verifiable instruction. */
  static List<String> following(CandidateView view) {
    List<String> scores = new ArrayList<>();
    for (String score : RatePhrases.following(view.candidate().facts().following())) {
      scores.add("candidate " + score);
    }
    if (view.against() instanceof Against.Baseline baseline) {
      for (String score : RatePhrases.following(baseline.side().facts().following())) {
        scores.add("baseline  " + score);
      }
    }
    return scores;
  }

  /** How much of the evidence is new, and how many cases have none. */
  static String live(CandidateView view) {
    return switch (view.against()) {
      case Against.Nothing nothing -> ownLive(view);
      case Against.Baseline against ->
          EvidencePhrases.share(view.candidate().evidence())
              + "; baseline "
              + EvidencePhrases.bareShare(against.side().evidence())
              + lacking(view.candidate(), against.side());
    };
  }

  /** The same of the candidate alone, where its baseline was told of before. */
  static String ownLive(CandidateView view) {
    return EvidencePhrases.share(view.candidate().evidence()) + lacking(view.candidate());
  }

  /** Whether a note to know only says that again, and nothing of where old replies came from. */
  static boolean isLive(String note, CandidateView view) {
    return isOf(view.candidate(), note)
        || view.against() instanceof Against.Baseline baseline && isOf(baseline.side(), note);
  }

  private static boolean isOf(SideView side, String note) {
    Evidence evidence = side.evidence();
    return evidence.live() == evidence.replies()
        && note.contains(": " + EvidencePhrases.live(evidence) + "; ");
  }

  /** {@code ; errored 2 and 0, unscored 1 and 0}: one number for each side. */
  private static String lacking(SideView... sides) {
    return "; errored "
        + counts(Counts::errored, sides)
        + some(", unscored ", Counts::unscored, sides)
        + some(", not asked ", Counts::notAsked, sides);
  }

  private static String counts(ToIntFunction<Counts> kind, SideView... sides) {
    return Stream.of(sides)
        .map(side -> Numbers.count(kind.applyAsInt(side.passRate().counts())))
        .collect(Collectors.joining(" and "));
  }

  private static String some(String label, ToIntFunction<Counts> kind, SideView... sides) {
    int sum = Stream.of(sides).mapToInt(side -> kind.applyAsInt(side.passRate().counts())).sum();
    return sum == 0 ? "" : label + counts(kind, sides);
  }

  static List<String> complaints(CandidateView view) {
    Evidence candidate = view.candidate().evidence();
    return switch (view.against()) {
      case Against.Nothing nothing -> EvidencePhrases.complaints(candidate);
      case Against.Baseline against ->
          EvidencePhrases.complaints(candidate, against.side().evidence());
    };
  }

  static String tokens(CandidateView view) {
    String candidate = EvidencePhrases.use(view.candidate().evidence());
    return switch (view.against()) {
      case Against.Nothing nothing -> candidate;
      case Against.Baseline against ->
          candidate + "; baseline " + EvidencePhrases.use(against.side().evidence());
    };
  }

  /** Nothing where every call was answered at once, and could be read. */
  static List<String> extras(CandidateView view) {
    List<String> extras = new ArrayList<>();
    ExtraPhrases.of(view.candidate()).forEach(extra -> extras.add("candidate, " + extra));
    if (view.against() instanceof Against.Baseline baseline) {
      ExtraPhrases.of(baseline.side()).forEach(extra -> extras.add("baseline, " + extra));
    }
    return extras;
  }

  static String power(Against.Baseline against) {
    if (!Phrases.asIf(against).isEmpty()) {
      return "not told of a run that was stopped early: the decision rests on the e-process and"
          + " the betting bound";
    }
    return Phrases.p(against.difference())
        + "; would find "
        + Phrases.detectable(against.detectable());
  }

  static List<String> worst(CandidateView view) {
    List<String> worst = new ArrayList<>();
    if (!Phrases.asIf(view.against()).isEmpty()) {
      return worst;
    }
    for (CategoryView category : view.categories()) {
      if (category.difference() instanceof Difference.Measured measured && measured.value() < 0) {
        String change = category.change().words();
        worst.add(
            category.category()
                + " "
                + Phrases.difference(measured)
                + (change.isEmpty() ? "" : "; " + change));
      }
    }
    return worst;
  }
}
