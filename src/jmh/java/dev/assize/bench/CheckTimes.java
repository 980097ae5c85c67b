package dev.assize.bench;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Checks;
import dev.assize.check.Example;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long one call of every kind of check takes on a reply of 300 words that nothing has read yet:
 * the median of the processor's time on each of several texts, those over a limit listed. Each kind
 * is asked as in its own first example. All kinds are called before the first is timed, since they
 * share code that would be cold for those timed first.
 *
 * <p>{@code mvn -Pjmh test-compile exec:exec -Djmh.main=dev.assize.bench.CheckTimes
 * -Djmh.args=1.0}, where the argument is the limit in milliseconds; 0 lists all. Names behind it
 * choose kinds.
 */
public final class CheckTimes {

  private static final int WARM_UP = 400;
  private static final int CALLS = 201;
  private static final int FEWEST_CALLS = 11;

  /** No longer than this for a slow kind's warm-up, nor for its calls. */
  private static final long LONGEST_NANOS = 1_000_000_000;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final Place PLACE = new Place("golden.csv", 1);

  private final Checks checks = Checks.all();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final PrintStream out;
  private int heard;

  private CheckTimes(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    double limit = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
    Set<String> names = Arrays.stream(arguments).skip(1).collect(Collectors.toSet());
    new CheckTimes(new PrintStream(System.out, true, StandardCharsets.UTF_8)).list(limit, names);
  }

  private void list(double limit, Set<String> names) {
    List<CheckKind> kinds =
        checks.kinds().stream()
            .filter(kind -> names.isEmpty() || names.contains(kind.description().name()))
            .toList();
    for (CheckKind kind : kinds) {
      asInExample(kind).ifPresent(this::warmUp);
    }
    int timed = 0;
    int over = 0;
    for (CheckKind kind : kinds) {
      Optional<NamedCheck> made = asInExample(kind);
      if (made.isPresent() && made.get().examination() instanceof Check check) {
        Timing slowest = slowest(check);
        timed++;
        if (slowest.millis() >= limit) {
          over++;
          out.printf(
              Locale.ROOT,
              "%9.3f ms  %-24s on %s%n",
              slowest.millis(),
              kind.description().name(),
              slowest.text());
        }
      } else {
        out.println("not timed: " + kind.description().name());
      }
    }
    out.println(over + " of " + timed + " kinds take " + limit + " ms or more; heard " + heard);
  }

  private void warmUp(NamedCheck made) {
    if (made.examination() instanceof Check check) {
      slowest(check);
    }
  }

  private record Timing(String text, double millis) {}

  private Timing slowest(Check check) {
    Timing slowest = new Timing("", -1);
    for (Map.Entry<String, String> text : Replies.ALL.entrySet()) {
      double millis = median(check, text.getValue());
      slowest = millis > slowest.millis() ? new Timing(text.getKey(), millis) : slowest;
    }
    return slowest;
  }

  private double median(Check check, String text) {
    long end = System.nanoTime() + LONGEST_NANOS;
    for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
      time(check, text);
    }
    long last = System.nanoTime() + LONGEST_NANOS;
    long[] nanos = new long[CALLS];
    int calls = 0;
    while (calls < FEWEST_CALLS || calls < CALLS && System.nanoTime() < last) {
      nanos[calls] = time(check, text);
      calls++;
    }
    Arrays.sort(nanos, 0, calls);
    return nanos[calls / 2] / NANOS_PER_MILLI;
  }

  private long time(Check check, String text) {
    Exhibit unread = Replies.exhibit(text);
    long start = threads.getCurrentThreadCpuTime();
    heard += check.judge(unread).rationale().text().length();
    return threads.getCurrentThreadCpuTime() - start;
  }

  private Optional<NamedCheck> asInExample(CheckKind kind) {
    return kind.description().examples().stream()
        .filter(example -> example.outcome() != Example.Outcome.DEPENDS)
        .findFirst()
        .flatMap(example -> made(example.check()));
  }

  /** Parentheses of a composed check are the public way to what a cell means. */
  private Optional<NamedCheck> made(String written) {
    Problems problems = new Problems();
    CheckSpec outer = new CheckSpec(written, "all-of", false, "(" + written + ")", Map.of(), PLACE);
    List<CheckSpec> read = outer.parts(problems).stream().map(CheckSpec.Part::check).toList();
    Optional<NamedCheck> made =
        checks.of(Replies.golden(read), problems).stream().reduce((first, last) -> last);
    problems.orThrow();
    return made;
  }
}
