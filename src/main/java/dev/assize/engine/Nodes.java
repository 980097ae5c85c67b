package dev.assize.engine;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** The nodes of the test tree: engine, file, version, case; and the gates at its end. */
final class Nodes {

  static final String FILE = "file";
  static final String VERSION = "version";
  static final String CASE = "case";
  static final String GATE = "gate";
  static final String FAULT = "fault";

  private Nodes() {}

  static TestSource source(Path project, Place place) {
    java.io.File file = project.resolve(place.file()).toFile();
    return place.line() > 0
        ? FileSource.from(file, FilePosition.from(place.line()))
        : FileSource.from(file);
  }

  /** A golden file. */
  static final class FileNode extends AbstractTestDescriptor {
    FileNode(UniqueId parent, String file, Path project) {
      super(parent.append(FILE, file), file, source(project, Place.of(file)));
    }

    @Override
    public Type getType() {
      return Type.CONTAINER;
    }
  }

  /** A version that is asked the cases of a file. */
  static final class VersionNode extends AbstractTestDescriptor {
    VersionNode(UniqueId parent, String subject, TestSource source) {
      super(parent.append(VERSION, subject), subject, source);
    }

    @Override
    public Type getType() {
      return Type.CONTAINER;
    }
  }

  /** One case for one version. Its row stays in the facade: a leaf is small. */
  static final class CaseNode extends AbstractTestDescriptor {
    private final String caseId;
    private final String subject;
    private final List<String> tags;

    CaseNode(UniqueId parent, Leaf leaf, TestSource source) {
      super(parent.append(CASE, leaf.caseId()), leaf.name(), source);
      this.caseId = leaf.caseId();
      this.subject = leaf.subject();
      this.tags = leaf.tags();
    }

    /** What identifies a case's leaf. */
    record Leaf(String file, String subject, String caseId, List<String> tags) {
      /** Unique in the whole tree: some runners tell tests apart by nothing else. */
      String name() {
        return file + " - " + subject + " - " + caseId;
      }
    }

    String caseId() {
      return caseId;
    }

    String subject() {
      return subject;
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }

    @Override
    public String getLegacyReportingName() {
      return getDisplayName();
    }

    @Override
    public Set<TestTag> getTags() {
      return tags.stream()
          .filter(TestTag::isValid)
          .map(TestTag::create)
          .collect(Collectors.toSet());
    }
  }

  /** The decision on one candidate. */
  static final class GateNode extends AbstractTestDescriptor {
    private final String candidate;

    GateNode(UniqueId parent, String candidate, TestSource source) {
      super(parent.append(GATE, candidate), "gate - " + candidate, source);
      this.candidate = candidate;
    }

    String candidate() {
      return candidate;
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }

    @Override
    public String getLegacyReportingName() {
      return getDisplayName();
    }
  }

  /** A fault of the project's files, so that no run passes because nothing could be read. */
  static final class FaultNode extends AbstractTestDescriptor {
    private final String message;

    FaultNode(UniqueId parent, int number, Problem problem, Path project) {
      super(
          parent.append(FAULT, Integer.toString(number)),
          "fault " + number + " - " + problem.place(),
          source(project, problem.place()));
      this.message = problem.toString();
    }

    String message() {
      return message;
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }
}
