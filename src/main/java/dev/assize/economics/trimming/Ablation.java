package dev.assize.economics.trimming;

import dev.assize.economics.Study;
import dev.assize.regression.ClusterNumbers;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts of one prompt that were tried one by one. Cuts that are harmless singly need not be so
 * together, and those that were picked looked better on these cases than they are: so what is put
 * together of them is a candidate of its own, which is decided on other cases, and against the
 * original, never against what was cut last.
 */
public final class Ablation {

  private final Trimmer trimmer;
  private final String original;
  private final List<CaseFacts> used;
  private final List<Cut> cuts;

  Ablation(Trimmer trimmer, String original, List<CaseFacts> used, List<Cut> cuts) {
    this.trimmer = trimmer;
    this.original = original;
    this.used = List.copyOf(used);
    this.cuts = List.copyOf(cuts);
  }

  /** In the order of the subjects. */
  public List<Cut> cuts() {
    return cuts;
  }

  /** The names of the cuts that are shown to be within the margin: what may be put together. */
  public List<String> harmless() {
    return cuts.stream()
        .filter(cut -> cut.finding() == Cut.Finding.WITHIN_MARGIN)
        .map(Cut::name)
        .toList();
  }

  /**
   * What is known of all harmless cuts put together, from the cases that were not used for choosing
   * them and do not stand or fall with one that was.
   *
   * @param study the original, by the same name, and the combined prompt on all cases
   * @throws IllegalArgumentException if the study lacks one of them
   */
  public Combined combined(Study study, String name) {
    int[] fresh = fresh(study);
    return fresh.length == 0
        ? new Combined.NoFreshCases(used.size())
        : new Combined.Decided(
            trimmer
                .cuts(study, fresh, study.subject(original), List.of(study.subject(name)))
                .getFirst(),
            study.cases().size() - fresh.length);
  }

  /** The positions of those cases of a study. */
  public int[] fresh(Study study) {
    List<CaseFacts> cases = study.cases();
    List<CaseFacts> both = new ArrayList<>(cases);
    both.addAll(used);
    int[] cluster = ClusterNumbers.of(both);
    Set<String> ids = used.stream().map(CaseFacts::id).collect(Collectors.toSet());
    Set<Integer> spent = new HashSet<>();
    for (int i = 0; i < both.size(); i++) {
      if (ids.contains(both.get(i).id())) {
        spent.add(cluster[i]);
      }
    }
    return IntStream.range(0, cases.size()).filter(i -> !spent.contains(cluster[i])).toArray();
  }
}
