package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.RunWatcher;
import dev.assize.project.Candidates;
import dev.assize.replay.Replayed;
import dev.assize.run.Manifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/** The engine on a run that somebody else prepared: nothing is left to select. It runs once. */
final class PreparedEngine implements TestEngine {

  private final Assize assize;
  private final PreparedRun run;
  private final RunWatcher watcher;
  private final Path project;
  private final AtomicReference<Supplier<Replayed>> end = new AtomicReference<>();

  PreparedEngine(Assize assize, PreparedRun run, RunWatcher watcher, Path project) {
    this.assize = assize;
    this.run = run;
    this.watcher = watcher;
    this.project = project;
  }

  @Override
  public String getId() {
    return AssizeTestEngine.ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    Outline outline =
        new Outline(Outline.rows(run.cases()), run.subjects(), Candidates.ALL, run.baseline());
    ProjectNode root = new ProjectNode(id, project, outline, Settings.OF_COMMAND);
    Tree tree = new Tree(root);
    tree.cases(run.subjects(), (row, leaf) -> true);
    if (run.coverage() == Manifest.Coverage.WHOLE) {
      tree.gates(run.subjects().stream().filter(s -> !s.equals(run.baseline())).toList());
    }
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    Stage stage =
        new Stage(
            (ProjectNode) request.getRootTestDescriptor(),
            new SerialListener(request.getEngineExecutionListener()));
    stage.opens();
    try {
      // Whoever prepared the run also writes its report.
      Replayed replayed =
          new Performance(assize, stage, reported -> {}).play(run, watcher, () -> {});
      end.set(() -> replayed);
    } catch (RuntimeException e) {
      end.set(
          () -> {
            throw e;
          });
      stage.breaksOff(e);
    }
    stage.closes();
  }

  /**
   * How the run went.
   *
   * @throws RuntimeException what the run threw
   */
  Replayed replayed() {
    return Optional.ofNullable(end.get())
        .orElseThrow(() -> new IllegalStateException("the launcher did not run the engine"))
        .get();
  }
}
