package dev.assize.judge.calibration;

import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.calibration.ProbeResult.Aim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one attack on a judge of pairs: an honest reply stood against an altered one.
 *
 * @param pair the honest reply, and the one that was altered; twice the same where a reply stood
 *     against its own altered self
 * @param outcome {@code SECOND} where the altered one was preferred, which it never may be
 */
public record PairProbed(String attack, LabelledPair.Key pair, Outcome outcome) {

  /**
   * By attack, in the order in which they were tried; pairs of which people say something else now
   * are left out.
   */
  public static List<ProbeResult> results(List<PairProbed> probed, LabelSet labels) {
    Map<LabelledReply.Key, Boolean> passes = new TreeMap<>();
    labels.replies().forEach(r -> r.passes().ifPresent(p -> passes.put(r.key(), p)));
    Map<String, ProbeResult> results = new LinkedHashMap<>();
    for (PairProbed each : probed) {
      ProbeResult none = new ProbeResult(each.attack(), Aim.WIN, 0, 0, 0);
      results.merge(each.attack(), each.isOf(passes) ? each.result() : none, ProbeResult::plus);
    }
    return List.copyOf(results.values());
  }

  private boolean isOf(Map<LabelledReply.Key, Boolean> passes) {
    boolean isHonest =
        passes.getOrDefault(new LabelledReply.Key(pair.caseId(), pair.first()), false);
    return isHonest
        && (pair.first().equals(pair.second())
            || !passes.getOrDefault(new LabelledReply.Key(pair.caseId(), pair.second()), true));
  }

  private ProbeResult result() {
    boolean decided = outcome.choice().isPresent();
    return new ProbeResult(
        attack, Aim.WIN, outcome == Outcome.SECOND ? 1 : 0, decided ? 1 : 0, decided ? 0 : 1);
  }
}
