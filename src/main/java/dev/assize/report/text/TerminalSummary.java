package dev.assize.report.text;

import dev.assize.base.Numbers;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.Transition;
import dev.assize.report.AdversityPhrases;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.NoisePhrases;
import dev.assize.report.Phrases;
import dev.assize.report.RatePhrases;
import dev.assize.report.ReportFormat;
import dev.assize.report.ReportView;
import dev.assize.report.ShownCase;
import dev.assize.report.SplitPhrases;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The summary that a terminal shows: one screen of 80 columns and 24 lines, plain ASCII, the words
 * before any colour. With several candidates the gravest one is told in full and each of the others
 * in a few lines. What keeps a candidate from shipping is never cut, and may take more than one
 * screen; all else is shortened, with a line that says where it stands whole.
 */
public final class TerminalSummary implements ReportFormat {

  /** Some lines stay free for the report's place and the prompt. */
  static final int LINES = 21;

  private static final int BRIEF = 2;
  private static final int OTHERS = 3;

  /** Replies that were asked now, of all; the others are old evidence. */
  private static final String LIVE = "live    ";

  private static final String WHOLE =
      "after \"...\": assize explain RULE; the rest is in the html report";

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String file() {
    return "report.txt";
  }

  @Override
  public boolean showsEconomics() {
    return false;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    for (String line : lines(view)) {
      out.append(line).append('\n');
    }
  }

  /** The lines of at most 79 characters; at most 21 unless what keeps from shipping takes more. */
  public static List<String> lines(ReportView view) {
    Screen screen = new Screen(LINES);
    screen.line(
        view.heading().project()
            + "  run "
            + view.heading().run()
            + "  started "
            + view.heading().started());
    List<CandidateView> gravestFirst = view.gravestFirst();
    if (gravestFirst.isEmpty()) {
      screen.wrapped("[" + view.answer() + "] ", view.vacancy().getFirst(), 2);
      view.vacancy().stream().skip(1).forEach(next -> screen.wrapped("next    ", next, 3));
      return screen.lines();
    }
    Screen others = others(gravestFirst.subList(1, gravestFirst.size()));
    screen.reserve(others.lines().size() + 1);
    full(gravestFirst.getFirst(), screen);
    screen.release();
    if (screen.isCut()) {
      screen.whole("whole   ", WHOLE);
    }
    screen.whole(others);
    return screen.lines();
  }

  /** Whatever does not ship, and a few of those that do. */
  private static Screen others(List<CandidateView> candidates) {
    Screen screen = new Screen(Integer.MAX_VALUE);
    long kept = candidates.stream().filter(TerminalSummary::isKept).count();
    int shown = (int) Math.min(candidates.size(), Math.max(kept, OTHERS));
    candidates.subList(0, shown).forEach(other -> brief(other, screen));
    if (candidates.size() > shown) {
      screen.line(
          "and "
              + Numbers.count((long) candidates.size() - shown, "more candidate")
              + " in the report");
    }
    return screen;
  }

  private static boolean isKept(CandidateView view) {
    return view.decision().answer() != Answer.SHIP;
  }

  private static void brief(CandidateView view, Screen screen) {
    screen.line(names(view));
    screen.wrapped(
        marker(view) + " ", view.decision().sentence(), isKept(view) ? Integer.MAX_VALUE : BRIEF);
    screen.whole(LIVE, SummaryLines.ownLive(view));
    if (isKept(view)) {
      screen.whole("why     ", view.decision().reasons());
      screen.whole("settle  ", view.decision().toSettle());
    }
  }

  private static void full(CandidateView view, Screen screen) {
    Decision decision = view.decision();
    screen.line(names(view));
    screen.whole(marker(view) + " ", decision.sentence());
    screen.whole(LIVE, SummaryLines.live(view));
    List<RuleFinding> rules = new ArrayList<>(decision.rules());
    if (isKept(view)) {
      screen.whole("why     ", decision.reasons());
      List<RuleFinding> blocking = rules.stream().filter(TerminalSummary::isBlocking).toList();
      rules.removeAll(blocking);
      screen.whole("rules   ", Phrases.rules(notTold(blocking, decision)));
      screen.whole("settle  ", decision.toSettle());
    } else {
      screen.bullets("why     ", decision.reasons(), 4);
      screen.bullets("settle  ", decision.toSettle(), 3);
    }
    Optional<String> retried = Phrases.retried(view.against());
    retried.ifPresent(which -> screen.wrapped("attempt ", which, 4));
    screen.bullets("errors  ", SummaryLines.complaints(view), 3);
    switch (view.against()) {
      case Against.Baseline baseline -> compared(view, baseline, screen);
      case Against.Nothing nothing -> screen.wrapped("passed  ", rate(view), 2);
    }
    screen.bullets("split   ", SplitPhrases.brief(view.split(), view.against()), 4);
    screen.bullets("attacks ", AdversityPhrases.brief(view.adversity()), 6);
    screen.bullets("rules   ", Phrases.rules(rules), 3);
    List<String> preferences = SummaryLines.preferences(view);
    screen.bullets("pairs   ", preferences, 3);
    screen.bullets("weights ", SummaryLines.weighted(view), 3);
    screen.bullets("follows ", SummaryLines.following(view), 8);
    screen.wrapped("tokens  ", SummaryLines.tokens(view), 2);
    screen.bullets("extra   ", SummaryLines.extras(view), 3);
    screen.bullets("judges  ", NoisePhrases.brief(view.judges()), 4);
    List<String> worst = SummaryLines.worst(view);
    List<String> toKnow =
        view.toKnow().stream()
            .filter(note -> retried.stream().noneMatch(note::contains))
            .filter(note -> !preferences.contains(note))
            .filter(note -> !SummaryLines.isLive(note, view))
            .toList();
    screen.bullets("to know ", toKnow, worst.isEmpty() ? 6 : 3);
    screen.bullets("worst   ", worst, 3);
  }

  private static boolean isBlocking(RuleFinding finding) {
    return finding.rule().isBlocking() && finding.answer() != Answer.SHIP;
  }

  /** The rules that are not among the reasons already. */
  private static List<RuleFinding> notTold(List<RuleFinding> rules, Decision decision) {
    return rules.stream().filter(r -> !decision.reasons().contains(r.sentence())).toList();
  }

  private static void compared(CandidateView view, Against.Baseline against, Screen screen) {
    screen.wrapped("passed  ", "candidate " + rate(view), 2);
    screen.wrapped("        ", "baseline  " + RatePhrases.rate(against.side().passRate()), 2);
    screen.wrapped(
        "cases   ",
        against.count(Transition.BROKE)
            + " broke, "
            + against.count(Transition.FIXED)
            + " fixed, "
            + against.count(Transition.STEADY_PASS)
            + " steady-pass, "
            + against.count(Transition.STEADY_FAIL)
            + " steady-fail, "
            + against.count(Transition.NOT_COMPARABLE)
            + " not comparable",
        2);
    Phrases.changes(against.changes()).ifPresent(set -> screen.wrapped("golden  ", set, 1));
    List<String> broke =
        view.shownFor(ShownCase.Why.BROKE).stream().map(c -> c.row().id()).toList();
    if (!broke.isEmpty()) {
      screen.wrapped("broke   ", Phrases.few(broke, 3), 2);
    }
    screen.wrapped("power   ", SummaryLines.power(against), 2);
  }

  private static String rate(CandidateView view) {
    return RatePhrases.rate(view.candidate().passRate());
  }

  private static String names(CandidateView view) {
    String candidate = "candidate " + view.candidate().subject();
    return switch (view.against()) {
      case Against.Baseline baseline -> candidate + "  vs  baseline " + baseline.side().address();
      case Against.Nothing nothing -> candidate + "  without a baseline";
    };
  }

  private static String marker(CandidateView view) {
    return "[" + view.decision().answer() + "]";
  }
}
