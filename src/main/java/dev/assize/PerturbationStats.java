package dev.assize;

import dev.assize.adversarial.RiskMatrix;
import dev.assize.adversarial.Yield;
import dev.assize.diversity.CollapseGate;
import java.util.List;

/**
 * What perturbations a project's golden cases have.
 *
 * @param cases how many of them were asked for and could be made
 * @param yields what each mutator gave, of the whole selection that these are the beginning of
 * @param risks which listed risks these cases touch
 * @param gates whether these cases are varied; without those of all families where some were asked
 */
public record PerturbationStats(
    int cases, List<Yield> yields, RiskMatrix risks, List<CollapseGate> gates) {

  public PerturbationStats {
    yields = List.copyOf(yields);
    gates = List.copyOf(gates);
  }

  /** The tables, with what fails at the end. */
  public List<String> sheet() {
    return PerturbationStatsSheet.of(this);
  }

  /** Whether a gate failed. */
  public boolean isCollapsed() {
    return gates.stream().anyMatch(gate -> !gate.holds());
  }
}
