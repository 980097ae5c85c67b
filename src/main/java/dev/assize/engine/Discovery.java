package dev.assize.engine;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.engine.Nodes.FaultNode;
import dev.assize.project.Project;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** Builds the tree. Never throws and never asks a model: faults become issues and failing nodes. */
final class Discovery {

  private final EngineDiscoveryRequest request;
  private final UniqueId id;
  private final Wanted wanted;
  private final Outlines outlines;

  Discovery(EngineDiscoveryRequest request, UniqueId id, Outlines outlines) {
    this.request = request;
    this.id = id;
    this.wanted = Wanted.of(request, id);
    this.outlines = outlines;
  }

  TestDescriptor discover() {
    Path here = Path.of("").toAbsolutePath();
    Optional<Path> folder =
        wanted.isNothing()
            ? Optional.empty()
            : wanted.project(request.getConfigurationParameters().get(Keys.PROJECT));
    if (folder.isEmpty()) {
      ProjectNode root = new ProjectNode(id, here, Outline.EMPTY, Settings.USUAL);
      tell(root, isMeant() ? List.of(noProject()) : List.of());
      return root;
    }
    try {
      return tree(folder.get());
    } catch (InvalidInput e) {
      return faulty(folder.get(), e.problems());
    } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
      return faulty(folder.get(), List.of(unexpected(e)));
    }
  }

  private boolean isMeant() {
    return !wanted.ids().isEmpty()
        || wanted.spots().stream().anyMatch(spot -> Sifter.isOurs(spot.path()));
  }

  private TestDescriptor tree(Path folder) {
    Problems problems = new Problems();
    Settings settings = new SettingsReader(request.getConfigurationParameters(), problems).read();
    problems.orThrow();
    Outline outline = outlines.of(folder, settings.adversarial());
    tellUnknown(settings.subjects(), outline.subjects(), problems);
    problems.orThrow();
    ProjectNode root = new ProjectNode(id, folder, outline, settings);
    String baseline = settings.baseline().isEmpty() ? outline.baseline() : settings.baseline();
    List<String> subjects =
        settings.subjects().isEmpty() ? outline.asked(baseline) : settings.subjects();
    Sifter sifter = new Sifter(wanted, folder, outline);
    Tree tree = new Tree(root);
    int left = tree.cases(subjects, sifter::wants);
    sifter.missing(id).forEach(problems::add);
    tellDoubles(root, problems);
    tell(root, problems.all());
    if (left == 0 && !wanted.isPointed(id)) {
      tree.gates(subjects.stream().filter(subject -> !subject.equals(baseline)).toList());
    }
    return root;
  }

  private static void tellUnknown(List<String> wanted, List<String> known, Problems problems) {
    for (String subject : wanted) {
      if (!known.contains(subject)) {
        problems.error(
            "engine.unknown-subject",
            Place.of(Keys.SUBJECTS),
            "\"" + subject + "\"",
            "a subject of " + Project.FILE,
            Suggestion.remedy(subject, known));
      }
    }
  }

  /** Some runners tell tests apart by name alone, and would count two of one name as one. */
  private static void tellDoubles(ProjectNode root, Problems problems) {
    Set<String> names = new HashSet<>();
    for (TestDescriptor node : root.getDescendants()) {
      if (node instanceof CaseNode leaf && !names.add(leaf.getLegacyReportingName())) {
        problems.error(
            "engine.double-name",
            leaf.place(),
            "a second test is named " + leaf.getLegacyReportingName(),
            "names that differ",
            "Rename the case, or leave " + Keys.SOURCE + " at file.");
      }
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

  private static Problem unexpected(Throwable e) {
    return Problem.error("engine.discovery", Place.of(Project.FILE), e.toString(), "", "");
  }

  private TestDescriptor faulty(Path folder, List<Problem> problems) {
    ProjectNode root = new ProjectNode(id, folder, Outline.EMPTY, Settings.USUAL);
    tell(root, problems);
    return root;
  }

  /**
   * A fault is an issue for those who read issues, and a failing test for those who count tests.
   */
  private void tell(ProjectNode root, List<Problem> problems) {
    int number = 0;
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.ERROR) {
        root.addChild(new FaultNode(id, ++number, problem, root.folder()));
        request
            .getDiscoveryListener()
            .issueEncountered(
                id, DiscoveryIssue.create(DiscoveryIssue.Severity.WARNING, problem.toString()));
      }
    }
  }
}
