package dev.assize;

import dev.assize.base.Seed;
import dev.assize.economics.Frontiers;
import dev.assize.economics.Study;
import dev.assize.economics.TierRule;
import dev.assize.economics.Tiers;
import dev.assize.economics.Triads;
import dev.assize.report.economics.CostsView;
import dev.assize.report.economics.HostingView;
import dev.assize.report.economics.RouteView;
import dev.assize.report.economics.TiersView;
import dev.assize.report.economics.TrimView;
import dev.assize.report.economics.WorthView;
import java.util.List;

/**
 * Decisions about cost, out of stored runs; but for {@link #cutting} nobody is asked. Every method
 * throws {@link dev.assize.base.InvalidInput} with all faults at once.
 */
public final class Economics {

  /** Of all intervals. */
  private static final double LEVEL = 0.95;

  private static final double ALPHA = 0.05;

  /** Decides the draws of intervals. */
  private static final Seed SEED = new Seed(1);

  private final World world;

  Economics(World world) {
    this.world = world;
  }

  /** Whether a shorter prompt is good enough, and what it saves. */
  public TrimView trim(TrimRequest request) {
    return new Trimming(world).compare(request);
  }

  /** Makes ready to learn which sections of a prompt can go; nothing has been asked yet. */
  public Cutting cutting(CutRequest request) {
    return new Cutting(world, request);
  }

  /** Quality, cost and latency by kind of task, and the cheapest subject that is good enough. */
  public TiersView tiers(TiersRequest request) {
    try (SideBySide sides = SideBySide.of(world, request.sides(), request.kinds())) {
      return tiers(
          sides,
          new TierRule(
              request.margin().orElse(sides.project().gate().margin()),
              ALPHA,
              request.least().orElse(TierRule.LEAST)));
    }
  }

  private static TiersView tiers(SideBySide sides, TierRule rule) {
    Study study = sides.study();
    return new TiersView(
        sides.project().name(),
        sides.asked(),
        rule,
        study.currency(),
        new Triads(study, LEVEL, SEED).all(),
        new Frontiers(study, LEVEL).all(),
        new Tiers(study, rule, SEED).all());
  }

  /** The same of sides that are open, by the usual rule. */
  TiersView tiers(SideBySide sides) {
    return tiers(sides, new TierRule(sides.project().gate().margin(), ALPHA, TierRule.LEAST));
  }

  /**
   * What the use cases of the project are worth a month.
   *
   * @param runs each a run with all of its subjects, {@code RUN:SUBJECT}, or a baseline; none for
   *     the newest run
   */
  public WorthView worth(List<String> runs) {
    return new WorthDesk(world, SEED).of(runs);
  }

  /**
   * From when on own machines pay, by what the project states of them.
   *
   * @param run with one subject, or {@code RUN:SUBJECT}, whose calls show the API's price where
   *     nobody states it; empty for none
   */
  public HostingView hosting(String run) {
    return new HostingDesk(world).of(run);
  }

  /** What replies cost and took: subjects, retries, judges and people, part by part. */
  public CostsView costs(CostsRequest request) {
    return new CostsDesk(world, SEED).of(request);
  }

  /** What the use cases of the project are worth with each of the sides. */
  WorthView worth(Lineup lineup) {
    return new WorthDesk(world, SEED).of(lineup);
  }

  /** What routes among sides that are open would have brought. */
  RouteView routes(SideBySide sides) {
    return new RouteDesk(world, RouteRequest.USUAL).answer(sides, LEVEL, ALPHA, SEED);
  }

  /** Whether the prompt of the second of two sides that are open is good enough. */
  TrimView trim(SideBySide sides) {
    return Trimming.compare(sides, TrimRequest.Terms.USUAL);
  }

  /** What sending each question to one of several subjects would have brought. */
  public RouteView routes(RouteRequest request) {
    return new RouteDesk(world, request).answer(LEVEL, ALPHA, SEED);
  }
}
