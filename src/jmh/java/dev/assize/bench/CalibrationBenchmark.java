package dev.assize.bench;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.judge.Label;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.Ruling;
import dev.assize.judge.calibration.Ruling.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All figures of a calibration: labels of several annotators, agreement with 2,000 resamples,
 * confusion, slices and admission.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CalibrationBenchmark {

  private static final double RIGHT = 0.9;

  @Param({"1000"})
  private int replies;

  @Param({"2", "5"})
  private int annotators;

  private List<Label> labels = List.of();
  private List<Ruling> rulings = List.of();

  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(7);
    List<Label> drawn = new ArrayList<>();
    for (int i = 0; i < replies; i++) {
      boolean truth = random.nextInt(3) > 0;
      for (int a = 0; a < annotators; a++) {
        drawn.add(
            new Label(
                Place.of("labels"),
                "case-" + i,
                Digest.of("reply " + i),
                "right",
                random.nextDouble() < RIGHT == truth,
                "annotator-" + a,
                LocalDate.EPOCH,
                Label.Drawn.RANDOM));
      }
    }
    labels = drawn;
    rulings =
        LabelSet.of("right", labels).replies().stream()
            .map(
                reply ->
                    new Ruling(
                        reply.key(),
                        "c" + random.nextInt(12),
                        random.nextInt(500),
                        random.nextDouble() < RIGHT == reply.passes().orElse(true)
                            ? Outcome.PASS
                            : Outcome.FAIL,
                        "",
                        false))
            .toList();
  }

  @Benchmark
  public void calibration(Blackhole hole) {
    LabelSet set = LabelSet.of("right", labels);
    hole.consume(Agreement.of(set, AdmissionRule.LEVEL, 1));
    hole.consume(AdmissionRule.of(Measurement.of(set, rulings), List.of()));
  }
}
