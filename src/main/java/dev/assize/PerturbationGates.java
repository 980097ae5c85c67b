package dev.assize;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.Selection;
import dev.assize.adversarial.Yield;
import dev.assize.base.Seed;
import dev.assize.diversity.CollapseGate;
import dev.assize.diversity.CollapseGate.Bound;
import dev.assize.diversity.Gallery;
import dev.assize.diversity.Specimen;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether what rules made is as many cases as it says: no copies, no child that is its parent, and,
 * of all families together, as varied and as mixed as was meant.
 */
final class PerturbationGates {

  /** Of a family's share that must be there. */
  private static final double SHARE = 0.98;

  private final Selection selection;
  private final int count;

  private PerturbationGates(Selection selection, int count) {
    this.selection = selection;
    this.count = count;
  }

  /** Of the beginning of a selection that the request asks for, as far as it could be made. */
  static List<CollapseGate> of(Selection selection, PerturbRequest request, Seed seed) {
    PerturbationGates gates =
        new PerturbationGates(selection, Math.min(request.most(), selection.size()));
    List<CollapseGate> all = new ArrayList<>();
    boolean isWhole = request.families().isEmpty() && request.mutators().isEmpty();
    if (isWhole && gates.count >= Gallery.LEAST) {
      all.addAll(gates.variety(seed));
    }
    if (isWhole) {
      all.addAll(gates.quotas());
    }
    all.addAll(gates.copies());
    return all;
  }

  /** Of the parents' questions, for what was done to them is told by the mutators. */
  private List<CollapseGate> variety(Seed seed) {
    Map<String, String> questions = new HashMap<>();
    List<Specimen> set =
        selection
            .first(count)
            .map(
                child ->
                    new Specimen(
                        questions.computeIfAbsent(
                            child.parent().id(),
                            id -> Specimen.of(child.parent().input(), "", "").text()),
                        child.trait().id(),
                        child.trait().family().word()))
            .filter(each -> !each.text().isEmpty())
            .toList();
    return set.isEmpty() ? List.of() : CollapseGate.ofRuleMade(set, seed);
  }

  /** Of the whole selection: a beginning of it has all in proportion, but for roundings. */
  private List<CollapseGate> quotas() {
    Map<Family, Integer> taken = new EnumMap<>(Family.class);
    for (Yield each : selection.yields()) {
      taken.merge(each.trait().family(), each.taken(), Integer::sum);
    }
    List<CollapseGate> gates = new ArrayList<>();
    for (Family family : Family.values()) {
      double quota = (double) selection.size() * family.share() / Family.WHOLE;
      gates.add(
          new CollapseGate(
              "quota of " + family.word(),
              Bound.AT_LEAST,
              Math.floor(SHARE * quota),
              taken.getOrDefault(family, 0),
              "0.98 of its share"));
    }
    return gates;
  }

  private List<CollapseGate> copies() {
    Set<String> ids = new HashSet<>();
    int twice = 0;
    int same = 0;
    for (Perturbation child : (Iterable<Perturbation>) selection.first(count)::iterator) {
      twice += ids.add(child.id()) ? 0 : 1;
      same += child.golden().inputDigest().equals(child.parent().golden().inputDigest()) ? 1 : 0;
    }
    return List.of(none("no-ops", same), none("duplicate ids", twice));
  }

  private static CollapseGate none(String figure, int found) {
    return new CollapseGate(figure, Bound.AT_MOST, 0, found, "fixed");
  }
}
