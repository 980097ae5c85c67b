package dev.assize.engine;

import dev.assize.TrialOutcome;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.run.ReplyKey;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Keeps book of the leaves of a run: gathers the trials of each, holds a candidate's leaf back
 * until its baseline is decided, and closes a container with its last child.
 */
final class LeafBook {

  private final SerialListener listener;
  private final Outcomes outcomes;
  private final Against against;
  private final int trials;
  private final Map<Slot, Page> pages = new HashMap<>();
  private final Map<String, State> baseline = new HashMap<>();
  private final Map<TestDescriptor, Integer> open = new HashMap<>();

  LeafBook(SerialListener listener, Outcomes outcomes, Against against, int trials) {
    this.listener = listener;
    this.outcomes = outcomes;
    this.against = against;
    this.trials = trials;
    this.baseline.putAll(against.known());
  }

  /**
   * What candidates are measured against.
   *
   * @param subject the baseline, whose leaves are never red
   * @param known its states, where it was asked in another run
   */
  record Against(String subject, Map<String, State> known) {}

  /** One version's answers to one case. */
  private record Slot(String subject, String caseId) {
    static Slot of(ReplyKey key) {
      return new Slot(key.subject(), key.caseId());
    }
  }

  /**
   * What is known of a slot so far; a slot without a leaf is asked for its baseline's sake only.
   */
  private static final class Page {
    private Optional<CaseNode> leaf = Optional.empty();
    private final List<TrialOutcome> outcomes = new ArrayList<>();
    private boolean begun;
    private boolean ended;

    State state() {
      return Counts.of(outcomes.stream().map(TrialOutcome::state).toList()).majority();
    }
  }

  /** Starts all containers and learns the leaves. */
  synchronized void open(TestDescriptor root, List<CaseNode> cases) {
    cases.forEach(leaf -> page(new Slot(leaf.subject(), leaf.caseId())).leaf = Optional.of(leaf));
    root.getDescendants().stream().filter(TestDescriptor::isContainer).forEach(this::openContainer);
  }

  private void openContainer(TestDescriptor container) {
    open.put(container, container.getChildren().size());
    listener.started(container);
  }

  synchronized void begins(ReplyKey key) {
    begin(page(Slot.of(key)));
  }

  synchronized void tried(TrialOutcome outcome) {
    Slot slot = Slot.of(outcome.trial().key());
    Page page = page(slot);
    page.outcomes.add(outcome);
    if (page.outcomes.size() < trials) {
      return;
    }
    if (slot.subject().equals(against.subject())) {
      baseline.put(slot.caseId(), page.state());
      end(page, outcomes.ofBaseline(outcomes.status().judgeAlone(page.state()), page.outcomes));
      pages.forEach((other, waiting) -> settle(other, waiting, slot.caseId()));
    } else {
      settle(slot, page, slot.caseId());
    }
  }

  /** Ends the leaf if everything it waits for is there. */
  private void settle(Slot slot, Page page, String caseId) {
    boolean complete = page.outcomes.size() == trials;
    if (!slot.caseId().equals(caseId) || !complete || slot.subject().equals(against.subject())) {
      return;
    }
    State state = page.state();
    State before = baseline.get(caseId);
    if (before != null) {
      end(page, outcomes.result(outcomes.status().judge(state, before), page.outcomes));
    } else if (!isBaselineAskedHere() || outcomes.status() == CaseStatus.SCORE) {
      end(page, outcomes.result(outcomes.status().judgeAlone(state), page.outcomes));
    }
  }

  private boolean isBaselineAskedHere() {
    return pages.keySet().stream().anyMatch(slot -> slot.subject().equals(against.subject()));
  }

  /** Ends every leaf that the run did not get to. */
  synchronized void close() {
    for (Page page : pages.values()) {
      if (!page.ended) {
        end(page, Outcomes.aborted("not run: the run was stopped before"));
      }
    }
  }

  private Page page(Slot slot) {
    return pages.computeIfAbsent(slot, s -> new Page());
  }

  private void begin(Page page) {
    if (!page.begun) {
      page.begun = true;
      page.leaf.ifPresent(listener::started);
    }
  }

  private void end(Page page, TestExecutionResult result) {
    if (page.ended) {
      return;
    }
    begin(page);
    page.ended = true;
    page.leaf.ifPresent(
        leaf -> {
          listener.finished(leaf, result);
          leaf.getParent().ifPresent(this::childEnded);
        });
  }

  private void childEnded(TestDescriptor container) {
    Integer left = open.computeIfPresent(container, (node, count) -> count - 1);
    if (left != null && left == 0) {
      listener.finished(container, TestExecutionResult.successful());
      container.getParent().ifPresent(this::childEnded);
    }
  }
}
