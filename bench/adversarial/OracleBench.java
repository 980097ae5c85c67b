import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Times how the oracles of a file of perturbations decide one reply each, the checks made first: the
 * reference to every other case, which is good, and its question said back to the others.
 *
 * <pre>java -cp CLASSPATH bench/adversarial/OracleBench.java FOLDER FILE [ROUNDS]</pre>
 *
 * The first round is the one that counts for a command line, which always starts cold.
 */
class OracleBench {

  public static void main(String[] args) {
    Problems problems = new Problems();
    GoldenSet cases =
        GoldenLoader.load(Path.of(args[0]), List.of(Path.of(args[1])), ',', problems);
    problems.orThrow();
    Checks checks = Checks.all();
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    for (int round = 1; round <= rounds; round++) {
      LongAdder verdicts = new LongAdder();
      LongAdder passed = new LongAdder();
      long start = System.nanoTime();
      long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
      List<GoldenCase> all = cases.cases();
      IntStream.range(0, all.size())
          .parallel()
          .forEach(
              i -> {
                GoldenCase golden = all.get(i);
                String reference = golden.expectation().reference();
                boolean isGood = i % 2 == 0 && !reference.isEmpty();
                Exhibit exhibit =
                    exhibit(golden, isGood ? reference : golden.question().input());
                for (NamedCheck check : checks.of(golden, new Problems())) {
                  if (check.examination() instanceof Check pure) {
                    Verdict verdict = pure.judge(exhibit);
                    verdicts.increment();
                    passed.add(isPass(verdict) ? 1 : 0);
                  }
                }
              });
      long wall = (System.nanoTime() - start) / 1_000_000;
      long spent = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() - cpu;
      System.out.printf(
          "round %d: %,d replies decided by %,d verdicts, %,d of them passes: wall %d ms  CPU %d ms%n",
          round, all.size(), verdicts.sum(), passed.sum(), wall, spent);
    }
  }

  private static boolean isPass(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail grade
        && grade.passed();
  }

  private static Exhibit exhibit(GoldenCase golden, String text) {
    ModelCall call = ModelCall.of("", List.of(Message.user("")), JsonObject.EMPTY);
    Exchange said =
        new Exchange(call, ModelReply.ofText(text), List.of(), Source.IMPORT, Instant.EPOCH);
    return new Exhibit(golden, new Prompt(List.of()), new Response(List.of(said)));
  }
}
