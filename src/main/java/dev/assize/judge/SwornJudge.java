package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Description.Needs;
import dev.assize.check.Exhibit;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A judge that asks one model about one reply: what all its kinds have in common. A reply that
 * needs no judge is not shown to it, each sample is a look of its own, and a reply that is made to
 * please or mislead a judge is marked.
 */
public final class SwornJudge implements ReplyJudge {

  private final Sworn sworn;
  private final Inquiry inquiry;

  /**
   * @param inquiry how it looks at a reply
   */
  public SwornJudge(Sworn sworn, Inquiry inquiry) {
    this.sworn = sworn;
    this.inquiry = inquiry;
  }

  @Override
  public List<Opinion> judge(Exhibit exhibit, Clerk clerk) throws InterruptedException {
    List<Opinion> opinions = new ArrayList<>();
    for (int sample = 0; sample < samples(exhibit.golden()); sample++) {
      opinions.addAll(judge(exhibit, sample, clerk));
    }
    return List.copyOf(opinions);
  }

  @Override
  public List<Opinion> judge(Exhibit exhibit, int sample, Clerk clerk) throws InterruptedException {
    Optional<Verdict> decided = Screens.decide(exhibit);
    if (decided.isPresent()) {
      return criteria().stream()
          .map(each -> free(each, sample, inquiry.failed(each, decided.get())))
          .toList();
    }
    String suspicion = Screens.suspicion(exhibit, inquiry.votes());
    return inquiry.look(exhibit, parts(exhibit), sample, clerk).stream()
        .map(each -> marked(each, suspicion))
        .toList();
  }

  private List<Part> parts(Exhibit exhibit) {
    return sworn.manner().reference().in(Brief.parts(exhibit));
  }

  private static Opinion free(Criterion criterion, int sample, Verdict verdict) {
    return new Opinion(criterion, sample, verdict, "", List.of());
  }

  private static Opinion marked(Opinion opinion, String suspicion) {
    return new Opinion(
        opinion.criterion(),
        opinion.sample(),
        Screens.marked(opinion.verdict(), suspicion),
        opinion.raw(),
        opinion.exchanges());
  }

  @Override
  public int samples(GoldenCase golden) {
    return sworn.samples(golden);
  }

  @Override
  public int calls(GoldenCase golden) {
    return inquiry.calls() * samples(golden);
  }

  @Override
  public String name() {
    return sworn.name();
  }

  @Override
  public Set<String> providers() {
    return Set.of(sworn.provider());
  }

  @Override
  public List<Sworn> asked() {
    return List.of(sworn);
  }

  @Override
  public List<Criterion> criteria() {
    return inquiry.criteria();
  }

  @Override
  public boolean passesOrFails(Criterion criterion) {
    return inquiry.passesOrFails(criterion);
  }

  @Override
  public Optional<String> question(Criterion criterion) {
    return inquiry.question(criterion);
  }

  @Override
  public boolean givesScore(Criterion criterion) {
    return inquiry.failed(criterion, Verdict.failed("")) instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.Score;
  }

  @Override
  public boolean estimates() {
    return inquiry.estimates();
  }

  @Override
  public OptionalDouble chance(Exhibit exhibit, List<Opinion> said) {
    return inquiry.chance(said);
  }

  @Override
  public Optional<Interpreter> interpreter() {
    return Optional.of((raw, exhibit) -> inquiry.read(raw, exhibit, parts(exhibit)));
  }

  @Override
  public Needs needs() {
    return sworn.manner().reference() == ReferenceUse.IGNORE ? Needs.CONTEXT : Needs.GOLDEN;
  }

  @Override
  public CaseChoice cases() {
    return sworn.cases();
  }
}
