package dev.assize.engine;

import dev.assize.Overview;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.cases.GoldenCase;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.engine.Nodes.FaultNode;
import dev.assize.engine.Nodes.FileNode;
import dev.assize.engine.Nodes.GateNode;
import dev.assize.engine.Nodes.VersionNode;
import dev.assize.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;

/** Builds the tree. Never throws and never asks a model: faults become issues and failing nodes. */
final class Discovery {

  private final EngineDiscoveryRequest request;
  private final UniqueId id;
  private final Wanted wanted;
  private final Settings settings;

  Discovery(EngineDiscoveryRequest request, UniqueId id) {
    this.request = request;
    this.id = id;
    this.wanted = Wanted.of(request, id);
    this.settings = new Settings(request.getConfigurationParameters());
  }

  TestDescriptor discover() {
    Path nowhere = Path.of("").toAbsolutePath();
    if (wanted.isNothing()) {
      return new ProjectNode(id, nowhere, Optional.empty());
    }
    Optional<Path> folder = wanted.project(settings.project());
    if (folder.isEmpty()) {
      return faulty(nowhere, List.of(noProject()));
    }
    try {
      return tree(folder.get(), Projects.overview(folder.get()));
    } catch (InvalidInput e) {
      return faulty(folder.get(), e.problems());
    } catch (RuntimeException e) {
      return faulty(
          folder.get(),
          List.of(Problem.error("engine.discovery", Place.of(Project.FILE), e.toString(), "", "")));
    }
  }

  private static Problem noProject() {
    return Problem.error(
        "engine.no-project",
        Place.of(Project.FILE),
        "no " + Project.FILE + " above the selected files",
        "a project",
        "Set " + Keys.PROJECT + ", or write a project with: assize init");
  }

  private TestDescriptor tree(Path folder, Overview overview) {
    ProjectNode root = new ProjectNode(id, folder, Optional.of(overview));
    List<String> subjects =
        settings.subjects().isEmpty() ? overview.subjects() : settings.subjects();
    Map<String, List<GoldenCase>> files = new TreeMap<>();
    overview
        .cases()
        .forEach(c -> files.computeIfAbsent(c.place().file(), f -> new ArrayList<>()).add(c));
    int left = 0;
    for (Map.Entry<String, List<GoldenCase>> file : files.entrySet()) {
      left += add(root, file.getKey(), file.getValue(), subjects);
    }
    if (left == 0) {
      gates(root, overview, subjects);
    }
    return root;
  }

  /** Adds what is wanted of a file; returns how many cases are not. */
  private int add(ProjectNode root, String file, List<GoldenCase> cases, List<String> subjects) {
    FileNode fileNode = new FileNode(id, file, root.folder());
    int left = 0;
    for (String subject : subjects) {
      VersionNode version =
          new VersionNode(fileNode.getUniqueId(), subject, fileNode.getSource().orElseThrow());
      for (GoldenCase golden : cases) {
        CaseNode.Leaf leaf = new CaseNode.Leaf(file, subject, golden.id(), tags(golden));
        CaseNode node = new CaseNode(version.getUniqueId(), leaf, source(root, golden, subject));
        if (isWanted(root.folder().resolve(file), node.getUniqueId())) {
          version.addChild(node);
        } else {
          left++;
        }
      }
      if (!version.getChildren().isEmpty()) {
        fileNode.addChild(version);
      }
    }
    if (!fileNode.getChildren().isEmpty()) {
      root.addChild(fileNode);
    }
    return left;
  }

  private static List<String> tags(GoldenCase golden) {
    List<String> tags = new ArrayList<>(golden.standing().tags());
    tags.add("golden");
    tags.add(golden.standing().category());
    if (golden.expectation().isCritical()) {
      tags.add("critical");
    }
    return tags;
  }

  private TestSource source(ProjectNode root, GoldenCase golden, String subject) {
    return settings.pointsToMethods()
        ? MethodSources.of(id, subject, golden.id())
            .orElseGet(() -> Nodes.source(root.folder(), golden.place()))
        : Nodes.source(root.folder(), golden.place());
  }

  private boolean isWanted(Path file, UniqueId leaf) {
    return wanted.paths().stream().anyMatch(file::startsWith)
        || wanted.ids().stream().anyMatch(leaf::hasPrefix);
  }

  private void gates(ProjectNode root, Overview overview, List<String> subjects) {
    String baseline = settings.baseline().orElse(overview.baseline());
    subjects.stream()
        .filter(subject -> !subject.equals(baseline))
        .map(
            subject ->
                new GateNode(id, subject, Nodes.source(root.folder(), Place.of(Project.FILE))))
        .forEach(root::addChild);
  }

  private TestDescriptor faulty(Path folder, List<Problem> problems) {
    ProjectNode root = new ProjectNode(id, folder, Optional.empty());
    int number = 0;
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.ERROR) {
        root.addChild(new FaultNode(id, ++number, problem, folder));
        request
            .getDiscoveryListener()
            .issueEncountered(
                id, DiscoveryIssue.create(DiscoveryIssue.Severity.WARNING, problem.toString()));
      }
    }
    return root;
  }
}
