package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.RunWatcher;
import dev.assize.World;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.engine.Nodes.FaultNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.reporting.ReportEntry;

/** Runs the leaves of a discovered tree through the facade. */
final class Execution {

  private final ProjectNode root;
  private final Stage stage;
  private final Cancellation cancellation;

  Execution(ExecutionRequest request) {
    this.root = (ProjectNode) request.getRootTestDescriptor();
    this.stage = new Stage(root, new SerialListener(request.getEngineExecutionListener()));
    this.cancellation = Cancellation.of(request);
  }

  void execute() {
    stage.opens();
    stage.leaves(FaultNode.class).forEach(stage::fails);
    if (stage.leaves(CaseNode.class).isEmpty()) {
      stage.skips("none of the cases is left to decide on");
    } else {
      play();
    }
    stage.closes();
  }

  private void play() {
    Assize assize =
        Assize.at(
            World.of(root.folder())
                .telling(note -> stage.listener().published(root, ReportEntry.from("note", note))));
    try {
      PreparedRun run = assize.prepare(root.settings().request(cases(), subjects()));
      new Performance(
              assize,
              stage,
              reported -> {
                assize.write(reported);
                assize.history().remember(run, reported);
              })
          .play(run, RunWatcher.nobody(), () -> cancellation.stopIfAsked(run));
    } catch (RuntimeException e) {
      stage.breaksOff(e);
    }
  }

  /** A candidate alone cannot be judged by regression: its baseline is asked along. */
  private Set<String> subjects() {
    Outline outline = root.outline();
    Settings settings = root.settings();
    String baseline = settings.baseline().isEmpty() ? outline.baseline() : settings.baseline();
    Set<String> subjects = new LinkedHashSet<>();
    if (outline.subjects().contains(baseline)) {
      subjects.add(baseline);
    }
    stage.leaves(CaseNode.class).forEach(leaf -> subjects.add(leaf.subject()));
    return subjects;
  }

  /** The cases to choose; none means all, which is what makes a run decide. */
  private Set<String> cases() {
    List<CaseNode> leaves = stage.leaves(CaseNode.class);
    Set<String> ids = new LinkedHashSet<>();
    leaves.forEach(leaf -> ids.add(leaf.caseId()));
    return ids.size() == root.outline().rows().size() ? Set.of() : ids;
  }
}
