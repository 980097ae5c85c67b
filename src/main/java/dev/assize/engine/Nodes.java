package dev.assize.engine;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.engine.Outline.Row;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The nodes of the test tree: engine, file, version, case; and the gates at its end. */
final class Nodes {

  static final String FILE = "file";
  static final String VERSION = "version";
  static final String CASE = "case";
  static final String GATE = "gate";
  static final String FAULT = "fault";

  private Nodes() {}

  static TestSource source(Path project, Place place) {
    File file = project.resolve(place.file()).toFile();
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

  /** One case for one version. Its texts stay in the facade: a leaf is small. */
  static final class CaseNode extends AbstractTestDescriptor {
    private final String subject;
    private final Row row;

    CaseNode(UniqueId id, String subject, Row row, TestSource source) {
      super(id, row.file() + " - " + subject + " - " + row.id(), source);
      this.subject = subject;
      this.row = row;
    }

    String caseId() {
      return row.id();
    }

    String subject() {
      return subject;
    }

    Place place() {
      return row.place();
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }

    /** What runners tell tests apart by: unique in the whole tree, like the display name. */
    @Override
    public String getLegacyReportingName() {
      return getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getMethodName())
          .orElse(getDisplayName());
    }

    @Override
    public Set<TestTag> getTags() {
      return row.tags().stream()
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

    /** A place may be a parameter or a file that is missing: there is nothing to open then. */
    @Override
    public Optional<TestSource> getSource() {
      return super.getSource().filter(source -> ((FileSource) source).getFile().isFile());
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }
}
