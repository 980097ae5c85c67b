package dev.assize.report.economics;

import dev.assize.economics.Frontier;
import dev.assize.economics.Tier;
import dev.assize.economics.TierRule;
import dev.assize.economics.Triad;
import java.util.List;

/**
 * Which subject is good enough for which kind of task, and what each costs.
 *
 * @param asked the subjects in the order in which they were named
 * @param currency of all money, ISO 4217; empty where nothing has a price
 * @param triads of all cases, then kind by kind, each with all subjects
 * @param frontiers likewise
 * @param tiers kind by kind
 */
public record TiersView(
    String project,
    List<Asked> asked,
    TierRule rule,
    String currency,
    List<Triad> triads,
    List<Frontier> frontiers,
    List<Tier> tiers)
    implements CostAnswer {

  public TiersView {
    asked = List.copyOf(asked);
    triads = List.copyOf(triads);
    frontiers = List.copyOf(frontiers);
    tiers = List.copyOf(tiers);
  }

  @Override
  public Paper paper() {
    return new TiersPaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return new TiersFigures(this).table();
  }

  @Override
  public String json() {
    return TiersJson.of(this);
  }

  @Override
  public boolean isTold() {
    return tiers.stream().anyMatch(Tier.Chosen.class::isInstance);
  }

  List<Triad> triads(String kind) {
    return triads.stream().filter(triad -> triad.kind().equals(kind)).toList();
  }

  Frontier frontier(String kind) {
    return frontiers.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }
}
