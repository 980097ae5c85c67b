package dev.assize.judge.jury;

import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.judge.Clerk;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Opinion;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several judges who are asked the same, and one rule by which their votes count. Who does not say
 * anything counts for nobody and moves no other's weight.
 */
public final class JuryJudge extends BenchJudge {

  private static final double ROUNDING = 1e-9;

  private final Voting voting;
  private final Criterion criterion;

  private JuryJudge(Bench bench, Voting voting) {
    super(bench);
    this.voting = voting;
    this.criterion =
        bench.criterion(
            Digests.of("jury")
                .part("rule", voting.rule().name())
                .part("quorum", Integer.toString(voting.quorum()))
                .part("veto", Integer.toString(voting.veto()))
                .part("weights", voting.weights().toString()));
  }

  /** Reads a jury's file. */
  public static Optional<JuryJudge> read(JudgeSource source) {
    List<String> names = source.fields().texts("jurors").stream().distinct().toList();
    if (names.size() < 2) {
      source
          .problems()
          .error(
              "judge.no-jury",
              source.fields().place("jurors"),
              names.isEmpty() ? "no jurors" : "one juror",
              "two judges of the project and more",
              "For instance jurors: [strict, kind, learned-right]");
    }
    Optional<Bench> bench = Bench.read(source, names);
    Voting voting = Voting.read(source, names);
    return bench.map(sitting -> new JuryJudge(sitting, voting));
  }

  @Override
  public List<Criterion> criteria() {
    return Stream.concat(Stream.of(criterion), bench().jurors().stream().map(Juror::criterion))
        .toList();
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return asked.equals(criterion) ? bench().question() : Optional.empty();
  }

  @Override
  public int calls(GoldenCase golden) {
    return bench().jurors().stream().mapToInt(juror -> juror.judge().calls(golden)).sum();
  }

  @Override
  public List<Opinion> judge(Exhibit exhibit, Clerk clerk) throws InterruptedException {
    List<Juror.Said> heard = new ArrayList<>();
    for (Juror juror : bench().jurors()) {
      heard.add(juror.hear(exhibit, clerk));
    }
    List<Opinion> opinions = new ArrayList<>();
    opinions.add(Opinion.free(criterion, verdict(heard)));
    heard.forEach(said -> opinions.addAll(said.opinions()));
    return opinions;
  }

  private Verdict verdict(List<Juror.Said> heard) {
    List<Rule.Vote> votes = new ArrayList<>();
    for (Juror.Said said : heard) {
      OptionalDouble value = said.value();
      double weight = voting.weights().getOrDefault(said.juror(), 1.0);
      value.ifPresent(v -> votes.add(new Rule.Vote(v, weight)));
    }
    String told = heard.stream().map(Juror.Said::words).collect(Collectors.joining(", "));
    if (votes.size() < voting.quorum()) {
      return Verdict.unscored(
          votes.size()
              + " of "
              + heard.size()
              + " jurors say something, and "
              + voting.quorum()
              + " must: "
              + told);
    }
    double balance = voting.rule().balance(votes);
    return voting.rule() == Rule.VETO
        ? vetoed((int) balance, heard.size() - votes.size(), told)
        : outvoted(balance, told);
  }

  private Verdict outvoted(double balance, String told) {
    if (Math.abs(balance) < ROUNDING) {
      return Verdict.unscored("a tie: " + told);
    }
    return balance > 0 ? Verdict.passed(told) : Verdict.failed(told);
  }

  /** A pass must stand whatever those would have said who did not say anything. */
  private Verdict vetoed(int fails, int silent, String told) {
    if (fails >= voting.veto()) {
      return Verdict.failed(told);
    }
    return fails + silent >= voting.veto()
        ? Verdict.unscored("who does not say might have vetoed: " + told)
        : Verdict.passed(told);
  }
}
