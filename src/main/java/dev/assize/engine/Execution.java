package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.base.InvalidInput;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.engine.Nodes.FaultNode;
import dev.assize.engine.Nodes.GateNode;
import dev.assize.score.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** Plays the cases of a tree through the facade and tells the listener how each leaf ended. */
final class Execution {

  private final ProjectNode root;
  private final SerialListener listener;
  private final Settings settings;
  private final Cancellation cancellation;

  Execution(ExecutionRequest request) {
    this.root = (ProjectNode) request.getRootTestDescriptor();
    this.listener = new SerialListener(request.getEngineExecutionListener());
    this.settings = new Settings(request.getConfigurationParameters());
    this.cancellation = Cancellation.of(request);
  }

  void execute() {
    listener.started(root);
    leaves(FaultNode.class).forEach(this::fault);
    List<CaseNode> cases = leaves(CaseNode.class);
    TestExecutionResult result = TestExecutionResult.successful();
    if (!cases.isEmpty()) {
      try {
        play(cases);
      } catch (RuntimeException e) {
        result = TestExecutionResult.failed(e);
      }
    }
    listener.finished(root, result);
  }

  private void fault(FaultNode node) {
    listener.started(node);
    listener.finished(node, TestExecutionResult.failed(new AssertionFailedError(node.message())));
  }

  private void play(List<CaseNode> cases) {
    Assize assize = Projects.at(root.folder());
    String baseline = settings.baseline().orElse(root.overview().orElseThrow().baseline());
    boolean whole = isWhole(cases);
    PreparedRun run =
        assize.prepare(settings.request(whole ? Set.of() : ids(cases), subjects(cases, baseline)));
    Map<String, State> known = known(assize, baseline, run);
    LeafBook book =
        new LeafBook(
            listener,
            new Outcomes(settings.caseStatus(), settings.unrecorded()),
            new LeafBook.Against(baseline, known),
            run.trials());
    book.open(root, cases);
    try {
      run.play(new EngineWatcher(book, () -> cancellation.stopIfAsked(run)));
    } finally {
      book.close();
    }
    gates(assize, run, whole);
  }

  /** The states of a baseline that this run does not ask itself. */
  private static Map<String, State> known(Assize assize, String baseline, PreparedRun run) {
    if (baseline.isEmpty() || run.subjects().contains(baseline)) {
      return Map.of();
    }
    try {
      return assize.states(baseline);
    } catch (InvalidInput missing) {
      return Map.of();
    }
  }

  /** A candidate alone cannot be judged by regression: its baseline is asked along. */
  private Set<String> subjects(List<CaseNode> cases, String baseline) {
    Set<String> subjects = new LinkedHashSet<>();
    if (root.overview().orElseThrow().subjects().contains(baseline)) {
      subjects.add(baseline);
    }
    cases.forEach(node -> subjects.add(node.subject()));
    return subjects;
  }

  private static Set<String> ids(List<CaseNode> cases) {
    Set<String> ids = new LinkedHashSet<>();
    cases.forEach(node -> ids.add(node.caseId()));
    return ids;
  }

  /** Tag filters take leaves away after discovery; a gate must not decide on what is left. */
  private boolean isWhole(List<CaseNode> cases) {
    long versions = cases.stream().map(CaseNode::subject).distinct().count();
    return cases.size() == versions * root.overview().orElseThrow().cases().size();
  }

  private void gates(Assize assize, PreparedRun run, boolean whole) {
    List<GateNode> gates = leaves(GateNode.class);
    if (gates.isEmpty()) {
      return;
    }
    if (!whole) {
      gates.forEach(gate -> listener.skipped(gate, "a selection of the cases decides nothing"));
      return;
    }
    Assize.Reported reported = assize.report(run.id().text());
    assize.write(reported);
    GateKeeper keeper = new GateKeeper(reported.view(), settings.skipsInconclusive());
    for (GateNode gate : gates) {
      listener.started(gate);
      listener.finished(gate, keeper.decide(gate.candidate()));
    }
  }

  private <T extends TestDescriptor> List<T> leaves(Class<T> type) {
    return root.getDescendants().stream()
        .map(node -> type.isInstance(node) ? Optional.of(type.cast(node)) : Optional.<T>empty())
        .flatMap(Optional::stream)
        .toList();
  }
}
