package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A judge that asks one model about one reply: what all its kinds have in common. A reply that
 * needs no judge is not shown to it, each sample is a look of its own, and a reply that is made to
 * please or mislead a judge is marked.
 */
public abstract class SwornJudge implements ReplyJudge {

  private static final Ballot VERDICTS = Ballot.of("PASS", "FAIL");

  private final Sworn sworn;

  protected SwornJudge(Sworn sworn) {
    this.sworn = sworn;
  }

  /**
   * One look at a reply: an opinion for each criterion, in their order.
   *
   * @param sample tells apart looks that ask the same
   */
  protected abstract List<Opinion> look(Exhibit exhibit, int sample, Clerk clerk)
      throws InterruptedException;

  /**
   * Votes that make a reply suspect which holds one itself. Where a judge answers with everyday
   * words such as yes, these are not its own.
   */
  protected Ballot votes() {
    return VERDICTS;
  }

  /** How many calls one look takes at least. */
  protected int callsEach() {
    return 1;
  }

  /** What a failure that needs no judge means for a criterion. */
  protected Verdict failed(Criterion criterion, Verdict failure) {
    return failure;
  }

  /**
   * What it is shown of an exhibit: the case's parts with the reference as the file wants it, and
   * the reply.
   */
  protected final List<Part> parts(Exhibit exhibit) {
    return sworn.manner().reference().in(Brief.parts(exhibit.golden(), exhibit.text()));
  }

  @Override
  public final List<Opinion> judge(Exhibit exhibit, Clerk clerk) throws InterruptedException {
    List<Opinion> opinions = new ArrayList<>();
    for (int sample = 0; sample < samples(exhibit.golden()); sample++) {
      opinions.addAll(judge(exhibit, sample, clerk));
    }
    return List.copyOf(opinions);
  }

  @Override
  public final List<Opinion> judge(Exhibit exhibit, int sample, Clerk clerk)
      throws InterruptedException {
    Optional<Verdict> decided = Screens.decide(exhibit);
    if (decided.isPresent()) {
      return criteria().stream()
          .map(each -> new Opinion(each, sample, failed(each, decided.get()), "", List.of()))
          .toList();
    }
    String suspicion = Screens.suspicion(exhibit, votes());
    return look(exhibit, sample, clerk).stream().map(each -> marked(each, suspicion)).toList();
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
  public final int samples(GoldenCase golden) {
    return sworn.samples(golden);
  }

  @Override
  public final int calls(GoldenCase golden) {
    return callsEach() * samples(golden);
  }

  @Override
  public final String name() {
    return sworn.name();
  }

  @Override
  public final Set<String> providers() {
    return Set.of(sworn.provider());
  }

  @Override
  public final List<Sworn> asked() {
    return List.of(sworn);
  }

  @Override
  public final boolean asksAbout(GoldenCase golden) {
    return sworn.asksAbout(golden);
  }
}
