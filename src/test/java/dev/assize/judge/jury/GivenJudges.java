package dev.assize.judge.jury;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.check.Exhibit;
import dev.assize.check.Trying;
import dev.assize.json.JsonException;
import dev.assize.json.Yaml;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.Clerk;
import dev.assize.judge.FakeClerk;
import dev.assize.judge.Judge;
import dev.assize.judge.JudgeFile;
import dev.assize.judge.JudgeReading.FakeShelf;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up judges with fixed verdicts, and those that ask them. */
final class GivenJudges {

  static final Verdict PASS = Verdict.passed("fine");
  static final Verdict FAIL = Verdict.failed("bad");
  static final Verdict SILENT = Verdict.unscored("cannot be read");
  static final Verdict BROKEN = Verdict.errored("TIMEOUT", "no answer");

  private final Map<String, Judge> judges = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();
  final Map<String, AtomicInteger> asked = new TreeMap<>();

  static Verdict score(double value) {
    return new Verdict.Graded(new Grade.Score(value), Rationale.of("scored"));
  }

  GivenJudges with(String name, Verdict... samples) {
    asked.put(name, new AtomicInteger());
    judges.put(name, new FakeJudge(name, List.of(samples), asked.get(name)));
    return this;
  }

  GivenJudges with(Judge judge) {
    judges.put(judge.name(), judge);
    return this;
  }

  GivenJudges file(String name, String text) {
    files.put(name, text);
    return this;
  }

  Optional<Judge> read(String text, Problems problems) {
    try {
      return JudgeFile.read(
          "x",
          Yaml.read("name: x\n" + text, "judges/x.yaml"),
          Map.of("jury", JuryJudge::read, "cascade", CascadeJudge::read),
          new FakeShelf(judges, files),
          problems);
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  List<Opinion> opinions(String text) throws InterruptedException {
    return opinions(text, FakeClerk.saying(""));
  }

  Verdict verdict(String text) throws InterruptedException {
    return opinions(text).getFirst().verdict();
  }

  /** The same where a model answers whom the judges ask. */
  List<Opinion> opinions(String text, FakeClerk clerk) throws InterruptedException {
    Problems problems = new Problems();
    Optional<Judge> judge = read(text, problems);
    problems.orThrow();
    return ((ReplyJudge) judge.orElseThrow()).judge(Trying.exhibit("30 days."), clerk);
  }

  private record FakeJudge(String name, List<Verdict> samples, AtomicInteger times)
      implements ReplyJudge {

    @Override
    public Set<String> providers() {
      return Set.of("of-" + name);
    }

    @Override
    public List<Criterion> criteria() {
      return List.of(
          new Criterion("judge:" + name, name, Digest.of(name), Bearing.MUST, BigDecimal.ONE));
    }

    @Override
    public boolean givesScore(Criterion criterion) {
      return samples.stream().allMatch(FakeJudge::isScore);
    }

    private static boolean isScore(Verdict verdict) {
      return verdict instanceof Verdict.Graded graded && graded.grade() instanceof Grade.Score;
    }

    @Override
    public CaseChoice cases() {
      return CaseChoice.NAMED;
    }

    @Override
    public List<Opinion> judge(Exhibit exhibit, Clerk clerk) {
      times.incrementAndGet();
      List<Opinion> opinions = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        opinions.add(new Opinion(criteria().getFirst(), i, samples.get(i), "", List.of()));
      }
      return opinions;
    }
  }
}
