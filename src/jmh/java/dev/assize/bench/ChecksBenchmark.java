package dev.assize.bench;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to check 500 replies of 300 words: by the ten checks of an ordinary case together,
 * and by single ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ChecksBenchmark {

  private static final int REPLIES = 500;
  private static final int WORDS = Replies.WORDS;
  private static final String TEN = "ten";
  private static final Place PLACE = new Place("golden.csv", 1);
  private static final List<String> VOCABULARY =
      List.of(
          "The lamp can be returned within 30 days, you know; it costs 1,250.50 EUR (or less)."
              .split(" "));

  @Param({
    TEN,
    "rouge",
    "rouge n=2",
    "bleu",
    "chrf",
    "token-f1",
    "edit-distance",
    "refused",
    "no-repetition",
    "no-placeholders",
    "finished",
    "facts",
    "language"
  })
  String checks;

  private final List<String> texts = new ArrayList<>();
  private GoldenCase golden = Replies.golden(List.of());
  private List<NamedCheck> made = List.of();

  @Setup
  public void write() {
    golden = Replies.golden(specs(), "How long do I have?", text(7));
    made = Checks.all().of(golden, new Problems());
    for (int i = 0; i < REPLIES; i++) {
      texts.add(text(i));
    }
  }

  @Benchmark
  public void judge(Blackhole hole) {
    for (String text : texts) {
      // What checks share of a reply is read anew, as in a run.
      Exhibit exhibit = Replies.exhibit(golden, text);
      for (NamedCheck check : made) {
        Verdict verdict = ((Check) check.examination()).judge(exhibit);
        hole.consume(verdict);
      }
    }
  }

  private List<CheckSpec> specs() {
    Map<String, String> least = Map.of("at-least", "0.5");
    return switch (checks) {
      case TEN ->
          List.of(
              spec("facts", "30 days; 1,250.50 EUR", Map.of()),
              spec("no-facts", "60 days; 1,350.50 EUR", Map.of()),
              spec("contains-none", "as an AI | language model", Map.of()),
              spec("max-words", "400", Map.of()),
              spec("max-sentences", "40", Map.of()),
              new CheckSpec("not refused", "refused", true, "", Map.of(), PLACE),
              spec("finished", "", Map.of()),
              spec("no-placeholders", "", Map.of()),
              spec("no-repetition", "", Map.of()),
              spec("rouge", "", least));
      case "rouge n=2" -> List.of(spec("rouge", "", Map.of("n", "2", "at-least", "0.5")));
      case "rouge", "bleu", "chrf", "token-f1", "edit-distance" -> List.of(spec(checks, "", least));
      case "facts" -> List.of(spec(checks, "30 days; 1,250.50 EUR", Map.of()));
      case "language" -> List.of(spec(checks, "en", Map.of()));
      default -> List.of(spec(checks, "", Map.of()));
    };
  }

  private static CheckSpec spec(String name, String value, Map<String, String> options) {
    return new CheckSpec(name, name, false, value, options, PLACE);
  }

  /** Three hundred words, other ones for every number. */
  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(VOCABULARY.get((i * 7 + i * i * number) % VOCABULARY.size()));
      text.append(i % 3 == 0 ? "x" + (i * 31 + number) % 97 : "").append(' ');
    }
    return text.append('.').toString();
  }
}
