package dev.assize.engine;

import dev.assize.base.Place;
import dev.assize.engine.Nodes.CaseNode;
import dev.assize.engine.Nodes.FileNode;
import dev.assize.engine.Nodes.GateNode;
import dev.assize.engine.Nodes.VersionNode;
import dev.assize.engine.Outline.Row;
import dev.assize.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Grows the tree: file, version, case; and the gates at its end. */
final class Tree {

  private final ProjectNode root;

  Tree(ProjectNode root) {
    this.root = root;
  }

  /**
   * Adds a leaf for each row and subject that is wanted.
   *
   * @return how many were not wanted
   */
  int cases(List<String> subjects, BiPredicate<Row, UniqueId> wanted) {
    Map<String, List<Row>> files = new TreeMap<>();
    root.outline()
        .rows()
        .forEach(row -> files.computeIfAbsent(row.file(), f -> new ArrayList<>()).add(row));
    int left = 0;
    for (Map.Entry<String, List<Row>> file : files.entrySet()) {
      FileNode node = new FileNode(root.getUniqueId(), file.getKey(), root.folder());
      for (String subject : subjects) {
        left += version(node, subject, file.getValue(), wanted);
      }
      if (!node.getChildren().isEmpty()) {
        root.addChild(node);
      }
    }
    return left;
  }

  private int version(
      FileNode file, String subject, List<Row> rows, BiPredicate<Row, UniqueId> wanted) {
    TestSource source = file.getSource().orElseThrow();
    VersionNode version = new VersionNode(file.getUniqueId(), subject, source);
    for (Row row : rows) {
      UniqueId id = version.getUniqueId().append(Nodes.CASE, row.id());
      if (wanted.test(row, id)) {
        version.addChild(new CaseNode(id, subject, row, source(row, subject)));
      }
    }
    if (!version.getChildren().isEmpty()) {
      file.addChild(version);
    }
    return rows.size() - version.getChildren().size();
  }

  /** Adds a gate for each candidate. */
  void gates(List<String> candidates) {
    for (String candidate : candidates) {
      root.addChild(
          new GateNode(
              root.getUniqueId(), candidate, Nodes.source(root.folder(), Place.of(Project.FILE))));
    }
  }

  private TestSource source(Row row, String subject) {
    return switch (root.settings().pointing()) {
      case FILE -> Nodes.source(root.folder(), row.place());
      case METHOD ->
          method(subject, row.id()).orElseGet(() -> Nodes.source(root.folder(), row.place()));
    };
  }

  /** Empty when the engine does not run under a suite. */
  private Optional<TestSource> method(String subject, String caseId) {
    return root.getUniqueId().getSegments().stream()
        .filter(segment -> segment.getType().equals("suite"))
        .findFirst()
        .map(suite -> MethodSource.from(suite.getValue(), word(subject) + "_" + word(caseId)));
  }

  private static String word(String text) {
    return text.replaceAll("[^A-Za-z0-9]+", "_");
  }
}
