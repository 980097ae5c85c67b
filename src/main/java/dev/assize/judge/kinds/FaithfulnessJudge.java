package dev.assize.judge.kinds;

import dev.assize.check.Exhibit;
import dev.assize.check.grounded.Grounds;
import dev.assize.judge.Answered;
import dev.assize.judge.Ballot;
import dev.assize.judge.Claim;
import dev.assize.judge.Clerk;
import dev.assize.judge.Form;
import dev.assize.judge.Inquiry;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Matter;
import dev.assize.judge.Opinion;
import dev.assize.judge.Part;
import dev.assize.judge.Questioning;
import dev.assize.judge.Sense;
import dev.assize.judge.Slots;
import dev.assize.judge.Sworn;
import dev.assize.judge.SwornJudge;
import dev.assize.judge.Vote;
import dev.assize.judge.Wording;
import dev.assize.judge.kinds.Findings.Empty;
import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A judge that lists what a reply claims and marks each claim as supported by what the assistant
 * was given, contradicted by it, or not found in it. The span that is said to decide must stand
 * there word for word: a claim whose span does not counts as not found.
 */
public final class FaithfulnessJudge implements Inquiry {

  /** The label of a reply that states nothing. */
  public static final String NO_CLAIMS = "NO-CLAIMS";

  /** The label where there was nothing to keep to. */
  public static final String NO_PASSAGES = "NO-PASSAGES";

  private static final Form<Optional<List<Claim>>> FORM =
      Form.claims(Ballot.of("SUPPORTED", "CONTRADICTED", "NOT-FOUND"));
  private static final String PASS = "pass";

  private final Questioning<Optional<List<Claim>>> questioning;
  private final Empty empty;
  private final Criterion verdict;
  private final Criterion share;

  private FaithfulnessJudge(
      Sworn sworn, String withoutClaims, Questioning<Optional<List<Claim>>> questioning) {
    this.questioning = questioning;
    this.empty = withoutClaims.equals(PASS) ? Empty.PASSES : Empty.UNSCORED;
    this.verdict =
        new Criterion(
            sworn.by(),
            sworn.name(),
            questioning.digests("faithfulness").part("without-claims", withoutClaims).digest(),
            sworn.bearing(),
            BigDecimal.ONE);
    this.share =
        new Criterion(
            sworn.by(),
            sworn.name() + ".share",
            questioning.digests("faithfulness-share").digest(),
            Bearing.ADVISORY,
            BigDecimal.ONE);
  }

  /** Reads {@code kind: faithfulness}. */
  public static Optional<SwornJudge> read(JudgeSource source) {
    String withoutClaims =
        source.fields().choice("without-claims", List.of("unscored", PASS)).orElse("unscored");
    Sworn sworn = Sworn.read(source);
    Questioning<Optional<List<Claim>>> questioning =
        Questioning.read(source, sworn, Wording.builtIn("faithfulness"), Slots.ofReply(), FORM);
    return Optional.of(
        new SwornJudge(sworn, new FaithfulnessJudge(sworn, withoutClaims, questioning)));
  }

  @Override
  public boolean passesOrFails(Criterion criterion) {
    return criterion.equals(verdict);
  }

  @Override
  public List<Criterion> criteria() {
    return List.of(verdict, share);
  }

  @Override
  public Optional<String> question(Criterion criterion) {
    return criterion.equals(verdict)
        ? Optional.of(
            "Does every statement of the reply stand in what the assistant was given: the passages,"
                + " and what was said before?\n\nA reply that states nothing has no label.")
        : Optional.empty();
  }

  @Override
  public Ballot votes() {
    return FORM.ballot();
  }

  @Override
  public Verdict failed(Criterion about, Verdict failure) {
    return about.equals(share)
        ? new Verdict.Graded(new Grade.Score(0), failure.rationale())
        : failure;
  }

  @Override
  public List<Opinion> look(Exhibit exhibit, List<Part> parts, int sample, Clerk clerk)
      throws InterruptedException {
    Grounds grounds = Grounds.of(exhibit);
    if (grounds.areWithoutPassages()) {
      return opinions(sample, Found.NO_PASSAGES, List.of());
    }
    Answered<Optional<List<Claim>>> answered =
        questioning.ask(matter(parts, grounds), clerk, sample);
    Found found =
        switch (answered) {
          case Answered.Heard<Optional<List<Claim>>> heard ->
              found(heard.read(), answered.raw(), grounds);
          case Answered.Silent<Optional<List<Claim>>> silent ->
              Found.both(silent.verdict(), answered.raw());
        };
    return opinions(sample, found, answered.exchanges());
  }

  @Override
  public List<Sense> read(String raw, Exhibit exhibit, List<Part> parts) {
    Grounds grounds = Grounds.of(exhibit);
    Found found =
        grounds.areWithoutPassages()
            ? Found.NO_PASSAGES.in(raw)
            : found(questioning.read(raw, matter(parts, grounds)), raw, grounds);
    return List.of(
        new Sense(verdict, "", "", found.whole(), found.raw()),
        new Sense(share, "", "", found.part(), ""));
  }

  /** What is found by both criteria, and the words as they are kept. */
  private record Found(Verdict whole, Verdict part, String raw) {

    static final Found NO_PASSAGES =
        both(
            new Verdict.Unscored(
                new Rationale(
                    "the assistant was given no passages to keep to",
                    FaithfulnessJudge.NO_PASSAGES)),
            "");

    static Found both(Verdict verdict, String raw) {
      return new Found(verdict, verdict, raw);
    }

    Found in(String words) {
      return new Found(whole, part, words);
    }
  }

  private Found found(Optional<List<Claim>> claims, String raw, Grounds grounds) {
    return claims
        .map(all -> Findings.of(all, grounds))
        .map(found -> new Found(found.verdict(empty), found.share(), found.raw(raw)))
        .orElseGet(
            () -> Found.both(new Vote.Spoilt("no list of claims: " + brief(raw)).verdict(), raw));
  }

  private static Matter matter(List<Part> parts, Grounds grounds) {
    return new Matter(Map.of(), shown(parts, grounds));
  }

  private static String brief(String raw) {
    return Rationale.quote(raw.strip());
  }

  /** What was retrieved counts as given. */
  private static List<Part> shown(List<Part> parts, Grounds grounds) {
    List<Part> shown = new ArrayList<>();
    shown.add(new Part(Part.CONTEXT, "The passages the assistant was given:", grounds.passages()));
    parts.stream()
        .filter(part -> !List.of(Part.CONTEXT, Part.RETRIEVED).contains(part.name()))
        .forEach(shown::add);
    return shown;
  }

  private List<Opinion> opinions(int sample, Found found, List<Exchange> exchanges) {
    return List.of(
        new Opinion(verdict, sample, found.whole(), found.raw(), exchanges),
        new Opinion(share, sample, found.part(), "", List.of()));
  }
}
