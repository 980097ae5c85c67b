package dev.assize.engine;

import dev.assize.TrialOutcome;
import dev.assize.engine.CaseStatus.Past;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.run.ReplyKey;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Yardstick yardstick;
  private final int trials;
  private final Map<String, Sheet> sheets = new HashMap<>();
  private final Map<TestDescriptor, Integer> open = new HashMap<>();

  LeafBook(SerialListener listener, Outcomes outcomes, Yardstick yardstick, int trials) {
    this.listener = listener;
    this.outcomes = outcomes;
    this.yardstick = yardstick;
    this.trials = trials;
  }

  /** What is known of a case: a page for each version. */
  private static final class Sheet {
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Optional<Past> past = Optional.empty();

    Page page(String subject) {
      return pages.computeIfAbsent(subject, s -> new Page());
    }
  }

  /** One version's answers to a case; without a leaf it is asked for its baseline's sake only. */
  private static final class Page {
    private final List<TrialOutcome> outcomes = new ArrayList<>();
    private Optional<CaseNode> leaf = Optional.empty();
    private boolean begun;
    private boolean ended;

    State state() {
      return Counts.of(outcomes.stream().map(TrialOutcome::state).toList()).majority();
    }
  }

  /** Starts all containers and learns the leaves. */
  synchronized void open(TestDescriptor root, List<CaseNode> cases) {
    cases.forEach(leaf -> sheet(leaf.caseId()).page(leaf.subject()).leaf = Optional.of(leaf));
    root.getDescendants().stream().filter(TestDescriptor::isContainer).forEach(this::openContainer);
  }

  private void openContainer(TestDescriptor container) {
    open.put(container, container.getChildren().size());
    listener.started(container);
  }

  synchronized void begins(ReplyKey key) {
    begin(sheet(key.caseId()).page(key.subject()));
  }

  synchronized void tried(TrialOutcome outcome) {
    ReplyKey key = outcome.trial().key();
    Sheet sheet = sheet(key.caseId());
    Page page = sheet.page(key.subject());
    page.outcomes.add(outcome);
    if (page.outcomes.size() < trials) {
      return;
    }
    if (isBaseline(key.subject())) {
      sheet.past = Optional.of(Past.of(page.state()));
      end(page, outcomes.ofBaseline(page.state(), page.outcomes));
    } else {
      sheet.past = sheet.past.or(() -> past(key.caseId()));
    }
    sheet.past.ifPresent(past -> sheet.pages.values().forEach(each -> settle(each, past)));
  }

  /** What the baseline made of the case, as far as that can be known before it is asked. */
  private Optional<Past> past(String caseId) {
    return switch (yardstick) {
      case Yardstick.Asked asked -> Optional.empty();
      case Yardstick.Stored stored -> Optional.of(stored.of(caseId));
      case Yardstick.Missing missing -> Optional.of(Past.NO_BASELINE);
    };
  }

  private void settle(Page page, Past past) {
    if (!page.ended && page.outcomes.size() == trials) {
      end(page, outcomes.ofCandidate(page.state(), past, page.outcomes));
    }
  }

  private boolean isBaseline(String subject) {
    return yardstick instanceof Yardstick.Asked asked && asked.subject().equals(subject);
  }

  /** Ends every leaf that the run did not get to. */
  synchronized void close() {
    for (Sheet sheet : sheets.values()) {
      for (Page page : sheet.pages.values()) {
        end(page, Outcomes.aborted("not decided: the run was stopped before"));
      }
    }
  }

  private Sheet sheet(String caseId) {
    return sheets.computeIfAbsent(caseId, id -> new Sheet());
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
