package dev.assize.judge.jury;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.judge.Clerk;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Opinion;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cheap judge first, and another one only where the first is unsure. */
public final class CascadeJudge extends BenchJudge {

  /** The label of a finding for which the second judge was asked. */
  public static final String SECOND = "SECOND-JUDGE";

  private final Doubt doubt;
  private final Criterion criterion;

  private CascadeJudge(Bench bench, Doubt doubt) {
    super(bench);
    this.doubt = doubt;
    this.criterion = bench.criterion(doubt.digests(first().judge()));
  }

  /** Reads a cascade's file. */
  public static Optional<CascadeJudge> read(JudgeSource source) {
    Optional<String> first = source.fields().required("first");
    Optional<String> then = source.fields().required("then");
    Doubt doubt = Doubt.read(source);
    List<String> names = first.flatMap(a -> then.map(b -> List.of(a, b))).orElse(List.of());
    Optional<Bench> bench = Bench.read(source, names).filter(both -> !names.isEmpty());
    bench.ifPresent(both -> doubt.tellIdle(both.jurors().getFirst().judge(), source));
    return bench.map(both -> new CascadeJudge(both, doubt));
  }

  @Override
  public List<Criterion> criteria() {
    return List.of(criterion);
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return bench().question();
  }

  /** The second judge may not be needed. */
  @Override
  public int calls(GoldenCase golden) {
    return first().judge().calls(golden);
  }

  /** Whether a call is the second judge's: one of a model that the first does not ask. */
  public boolean isSecond(ModelCall call) {
    return asks(bench().jurors().getLast(), call) && !asks(first(), call);
  }

  private static boolean asks(Juror juror, ModelCall call) {
    return juror.judge().asked().stream().anyMatch(sworn -> sworn.model().equals(call.model()));
  }

  private Juror first() {
    return bench().jurors().getFirst();
  }

  @Override
  public List<Opinion> judge(Exhibit exhibit, Clerk clerk) throws InterruptedException {
    Juror.Said said = first().hear(exhibit, clerk);
    Optional<String> unsure = doubt.about(exhibit, first().judge(), said);
    if (unsure.isEmpty()) {
      String why = said.juror() + " is sure. " + said.verdict().rationale().text();
      Rationale told = new Rationale(why, said.verdict().rationale().label());
      return List.of(opinion(because(said.verdict(), told), said, List.of()));
    }
    Juror.Said second = bench().jurors().getLast().hear(exhibit, clerk);
    String why =
        said.juror()
            + " "
            + unsure.get()
            + ", so "
            + second.juror()
            + " decides. "
            + second.verdict().rationale().text();
    Verdict decided = because(second.verdict(), new Rationale(why, SECOND));
    return List.of(opinion(decided, second, exchanges(said)));
  }

  private Opinion opinion(Verdict verdict, Juror.Said said, List<Exchange> before) {
    String raw = said.opinions().isEmpty() ? "" : said.opinions().getFirst().raw();
    List<Exchange> exchanges = new ArrayList<>(before);
    exchanges.addAll(exchanges(said));
    return new Opinion(criterion, 0, verdict, raw, exchanges);
  }

  private static List<Exchange> exchanges(Juror.Said said) {
    return said.opinions().stream().flatMap(opinion -> opinion.exchanges().stream()).toList();
  }

  private static Verdict because(Verdict verdict, Rationale why) {
    return switch (verdict) {
      case Verdict.Graded graded -> new Verdict.Graded(graded.grade(), why);
      case Verdict.Preferred preferred -> new Verdict.Preferred(preferred.choice(), why);
      case Verdict.Unscored unscored -> new Verdict.Unscored(why);
      case Verdict.Errored errored -> new Verdict.Errored(why);
    };
  }
}
