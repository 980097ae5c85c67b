package dev.assize.engine;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.engine.Nodes.FaultNode;
import dev.assize.engine.Nodes.GateNode;
import dev.assize.project.Project;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** A tree and the listener that is told how each of its nodes ends. */
final class Stage {

  private final ProjectNode root;
  private final SerialListener listener;

  Stage(ProjectNode root, SerialListener listener) {
    this.root = root;
    this.listener = listener;
  }

  ProjectNode root() {
    return root;
  }

  SerialListener listener() {
    return listener;
  }

  <T extends TestDescriptor> List<T> leaves(Class<T> type) {
    return root.getDescendants().stream()
        .map(node -> type.isInstance(node) ? Optional.of(type.cast(node)) : Optional.<T>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  void opens() {
    listener.started(root);
  }

  void closes() {
    listener.finished(root, TestExecutionResult.successful());
  }

  void fails(FaultNode fault) {
    listener.started(fault);
    listener.finished(fault, TestExecutionResult.failed(new AssertionFailedError(fault.message())));
  }

  /** Skips what can be run only after cases. */
  void skips(String why) {
    leaves(GateNode.class).forEach(gate -> listener.skipped(gate, why));
  }

  /**
   * The run could not begin or could not end: says so in failing tests of their own, since the
   * cases are not to blame, and skips what has not begun.
   */
  void breaksOff(RuntimeException cause) {
    Set<TestDescriptor> waiting = new HashSet<>(root.getChildren());
    waiting.removeAll(listener.begun());
    for (Problem problem : problems(cause)) {
      if (problem.severity() == Problem.Severity.ERROR) {
        FaultNode fault =
            new FaultNode(
                root.getUniqueId(), root.getChildren().size() + 1, problem, root.folder());
        root.addChild(fault);
        listener.registered(fault);
        fails(fault);
      }
    }
    root.getChildren().stream()
        .filter(waiting::contains)
        .forEach(node -> listener.skipped(node, "the run broke off"));
  }

  private static List<Problem> problems(RuntimeException cause) {
    return cause instanceof InvalidInput invalid
        ? invalid.problems()
        : List.of(Problem.error("engine.run", Place.of(Project.FILE), cause.toString(), "", ""));
  }
}
