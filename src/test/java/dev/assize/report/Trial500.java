package dev.assize.report;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.base.Usage;
import dev.assize.cases.Split;
import dev.assize.judge.calibration.Confusion;
import dev.assize.noise.JudgePair;
import dev.assize.provider.Source;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.regression.Rules;
import dev.assize.run.Cost.Price;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Recipe;
import dev.assize.score.CaseScore;
import dev.assize.score.Opinionated;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.subject.Subject.Caching;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A made-up comparison of any size, with texts that a test may replace by hostile ones. */
public final class Trial500 {

  public static final Rules RULES = new Rules(0.05, 0.90);
  public static final Heading HEADING =
      new Heading(
          "parcel-helpdesk", "20261121T101500Z-1a2b3c4d", Instant.parse("2026-11-21T10:15:00Z"));

  private static final List<String> CATEGORIES =
      List.of("refunds", "delivery", "labels", "extraction", "small-talk");

  private static final SubjectEntry WORKED =
      entry("worked", "Answer with a worked example. Answer from the passage alone.", "0");
  private static final SubjectEntry TERSE =
      entry("terse", "Answer in one sentence. Answer from the passage alone.", "0.2");

  private static final JudgeAgreement AGREEMENT =
      new JudgeAgreement(
          List.of(
              new JudgeAgreement.WithPeople.OnReplies(
                  new Opinionated("judge:faithful", "right"),
                  new Confusion(117, 12, 15, 182, 0, 0))),
          List.of(new JudgePair("judge:faithful", "judge:strict", "right", 180, 70, 10, 240)),
          List.of(
              new JudgeAgreement.OrderCounts(
                  new Opinionated("judge:kinder", "kinder"),
                  420,
                  40,
                  8,
                  12,
                  0.125,
                  Optional.of(new Interval(0.1, 0.15, 0.9)))));

  private Trial500() {}

  private static SubjectEntry entry(String prompt, String system, String temperature) {
    String file = "prompts/" + prompt + ".md";
    String text = "# system\n" + system + "\n\n# user\n{{context}}\n\n{{input}}\n";
    return new SubjectEntry(
        prompt + "@smollm2",
        Digest.of(prompt),
        "local",
        "smollm2",
        file,
        "",
        Recipe.Kept.of(List.of(Recipe.Text.of(file, text)), Map.of("temperature", temperature)));
  }

  /** Every tenth case fails on both sides; {@code broke} and {@code fixed} of the others change. */
  public static Judged.Compared compared(int cases, int broke, int fixed) {
    Docket before = Docket.of("worked@smollm2");
    Docket after = Docket.of("terse@smollm2");
    for (int i = 0; i < cases; i++) {
      String category = CATEGORIES.get(i % CATEGORIES.size());
      String id = String.format("%s-%05d", category, i);
      State then = i % 10 == 9 ? State.FAILED : State.PASSED;
      State now = then;
      if (i % 10 == 3 && i / 10 < broke) {
        now = State.FAILED;
      } else if (i % 10 == 5 && i / 10 < fixed) {
        then = State.FAILED;
      } else if (i == 8) {
        now = State.ERRORED;
      }
      before.add(id, category, then);
      after.add(id, category, now);
    }
    before.critical("safety-017", State.PASSED);
    after.critical("safety-017", State.PASSED);
    Comparison comparison = Docket.compare(before, after);
    return new Judged.Compared(
        comparison,
        new Gate(RULES).decide(comparison),
        facts(),
        facts(),
        Beside.NOTHING.between(VersionChange.between(WORKED, TERSE)),
        List.of(),
        AGREEMENT);
  }

  public static Judged.Alone alone() {
    Docket only = Docket.of("terse@smollm2").cases("refund", 40, State.PASSED);
    only.cases("label", 9, State.FAILED).add("odd-1", "odd", State.UNSCORED);
    String why = "none is named in assize.yaml";
    Decision decision = Gate.withoutBaseline(why);
    return new Judged.Alone(only.run(), decision, facts(), why, List.of(), JudgeAgreement.NONE);
  }

  public static ReportView view(CaseTexts texts, Judged... candidates) {
    return view(texts, Split.OPEN, candidates);
  }

  public static ReportView view(CaseTexts texts, Split split, Judged... candidates) {
    return new ReportComposer(
            texts, RULES, new Seed(20261121), split, (candidate, cases) -> Past.NONE)
        .compose(HEADING, manifest(candidates), List.of(candidates));
  }

  /** How much text a report has room for depends on how many cases went in. */
  private static Manifest manifest(Judged... candidates) {
    return manifest(Stream.of(candidates).mapToInt(Trial500::cases).max().orElse(0));
  }

  private static int cases(Judged judged) {
    return switch (judged) {
      case Judged.Compared compared -> compared.comparison().candidate().cases().size();
      case Judged.Alone alone -> alone.candidate().cases().size();
    };
  }

  public static ReportView view(Judged... candidates) {
    return view(texts(UnaryOperator.identity()), candidates);
  }

  public static SideFacts facts() {
    Price unknown = new Price.Unknown("no price list");
    return new SideFacts(
        Caching.ALLOWED, unknown, unknown, Map.of("golden-set", Digest.of("golden")));
  }

  private static Manifest manifest(int cases) {
    return new Manifest(
        "parcel-helpdesk",
        List.of(TERSE, WORKED),
        Map.of("golden-set", Digest.of("golden"), "config", Digest.of("config")),
        1,
        20261121,
        cases,
        Coverage.WHOLE,
        Map.of("assize", "0.1.0", "java", "25.0.1", "commit", "8449153"));
  }

  /** Texts of which each passes through {@code edit}. */
  public static CaseTexts texts(UnaryOperator<String> edit) {
    return new CaseTexts() {
      @Override
      public Asked asked(String caseId) {
        return new Asked(
            question(caseId),
            edit.apply("Refunds are paid within 14 days of the day the parcel reaches us."),
            List.of(edit.apply("must include: 14 days"), edit.apply("must not include: voucher")));
      }

      private String question(String caseId) {
        return edit.apply("I sent back my parcel " + caseId + " two weeks ago. Where is my money?");
      }

      @Override
      public Map<String, String> questions(ScoredRun side) {
        return side.cases().stream()
            .collect(
                Collectors.toMap(CaseScore::id, each -> CaseRow.beginning(question(each.id()))));
      }

      @Override
      public Optional<Place> place(String caseId) {
        return Optional.of(new Place("golden-queries/all.csv", 2 + caseId.length()));
      }

      @Override
      public List<Given> given(ScoredRun side, String caseId) {
        State state =
            side.cases().stream()
                .filter(c -> c.id().equals(caseId))
                .findFirst()
                .map(c -> c.state())
                .orElse(State.UNSCORED);
        boolean passed = state == State.PASSED;
        String text =
            passed
                ? "Your refund is paid within 14 days of the day the parcel reaches us."
                : "You get a voucher once the parcel is here.";
        Opinion opinion =
            new Opinion(
                edit.apply("check"),
                edit.apply("facts"),
                passed ? "passed" : "failed",
                edit.apply(passed ? "found \"14 days\"" : "no form of \"14 days\" was found"));
        return List.of(
            new Given(
                1,
                state == State.ERRORED ? "timeout" : "",
                edit.apply(state == State.ERRORED ? "no answer within 60s" : text),
                state == State.ERRORED ? List.of() : List.of(opinion),
                Duration.ofMillis(812),
                Usage.of(412, 31),
                Source.CASSETTE,
                List.of(
                    new Sent("system", edit.apply("Answer from the passage alone.")),
                    new Sent("user", edit.apply("Where is my money?")))));
      }

      @Override
      public Map<String, CaseMarks> marks(ScoredRun side) {
        Map<String, CaseMarks> marks = new HashMap<>();
        for (CaseScore score : side.cases()) {
          Duration latency = Duration.ofMillis(400 + Math.floorMod(score.id().hashCode(), 2_000));
          marks.put(
              score.id(),
              switch (score.state()) {
                case PASSED -> new CaseMarks(1, List.of(), latency, "");
                case FAILED -> new CaseMarks(0.5, List.of(edit.apply("check:facts")), latency, "");
                default -> CaseMarks.NONE;
              });
        }
        return marks;
      }
    };
  }
}
