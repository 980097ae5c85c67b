package dev.assize.report;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Split;
import dev.assize.cases.Standing;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a side together that met adversarial cases, case by case, for tests. */
public final class AdverseScene {

  private final List<CaseScore> cases = new ArrayList<>();
  private final Map<String, CaseMarks> marks = new HashMap<>();

  /** A golden case, asked untouched. */
  public AdverseScene golden(String id, State state) {
    add(id, new Standing("general", List.of(), "", "", ""), state);
    return this;
  }

  /** A child; {@code chain} has the ids of its mutators, parted by spaces. */
  public AdverseScene child(
      String id, String parent, String chain, String oracle, State state, String... failing) {
    List<String> tags = new ArrayList<>(List.of(chain.split(" ")));
    tags.add("adversarial");
    tags.add("oracle:" + oracle);
    add(id, new Standing("social", tags, parent, parent, ""), state);
    marks.put(id, new CaseMarks(-1, List.of(failing), Duration.ZERO, ""));
    return this;
  }

  /** A child that was swept; errored, it was longer than the model's context. */
  public AdverseScene swept(String id, String parent, int position, int padding, State state) {
    String tags = "R03 severity:medium position:" + position + " padding:" + padding;
    child(id, parent, tags, "consistent", state);
    marks.put(
        id,
        new CaseMarks(
            -1, List.of(), Duration.ZERO, state == State.ERRORED ? "context-length" : ""));
    return this;
  }

  public Map<String, CaseMarks> marks() {
    return marks;
  }

  public ScoredRun run() {
    return new ScoredRun(
        "run",
        "subject",
        Digest.of("v"),
        1,
        cases,
        new Evidence(Map.of(), 0, Usage.UNREPORTED, Usage.UNREPORTED));
  }

  Optional<Adversity> read(Split split) {
    return AdversityReader.of(run(), marks, 0.9, Seal.of(split, run()));
  }

  Adversity read() {
    return read(Split.OPEN).orElseThrow();
  }

  private void add(String id, Standing standing, State state) {
    CaseFacts facts =
        new CaseFacts(id, Digest.of(id), Digest.of(id), standing, Importance.NORMAL, 1);
    cases.add(CaseScore.of(facts, Counts.NONE.plus(state), CaseScore.UNGRADED));
  }
}
