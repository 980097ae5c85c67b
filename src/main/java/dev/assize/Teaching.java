package dev.assize;

import dev.assize.FoundReplies.Found;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenFiles;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.check.Checks;
import dev.assize.json.Fields;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.learned.LearnedModel;
import dev.assize.judge.learned.Lesson;
import dev.assize.judge.learned.ModelFile;
import dev.assize.judge.learned.Syllabus;
import dev.assize.judge.learned.Training;
import dev.assize.project.Project;
import dev.assize.project.ProjectReader;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Teaches learned judges from people's labels of the replies that a project keeps. */
public final class Teaching {

  private final World world;

  Teaching(World world) {
    this.world = world;
  }

  /** What is to be taught, and by which labels. */
  private record Lecture(Docket docket, Syllabus syllabus, LabelSet labels, String file) {}

  /**
   * Teaches a judge of {@code assize.yaml} and writes what it learned into its model's file. Nobody
   * is asked: labelled replies are taken from cassettes, baselines and runs.
   *
   * @throws InvalidInput with every fault of the project, the judge's file and the labels, or when
   *     the labels are too few; then nothing is written
   */
  public Trained teach(String judge) {
    Problems problems = new Problems();
    Optional<Lecture> prepared = prepare(judge, problems);
    problems.orThrow();
    Lecture lecture = prepared.orElseThrow();
    List<Lesson> lessons = lessons(lecture);
    LearnedModel model =
        Training.of(lecture.syllabus(), lecture.labels().digest(), lessons)
            .orElseThrow(() -> tooFew(lecture, lessons));
    Path file = world.folder().resolve(lecture.syllabus().modelFile());
    try {
      AtomicFile.write(file, out -> out.write(ModelFile.write(model)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int missing = lecture.labels().replies().size() - lecture.labels().undecided() - lessons.size();
    return new Trained(TrainingSheet.of(judge, model, missing), file);
  }

  private Optional<Lecture> prepare(String judge, Problems problems) {
    Project project = ProjectReader.read(world.surroundings(), problems);
    Optional<Syllabus> syllabus = syllabus(judge, project, problems);
    LabelDesk desk =
        new LabelDesk(world, project.golden().separator(), project.evidence().labels());
    LabelDesk.Sheaf sheaf = desk.read("", LabelFiles.JUDGE + judge, problems);
    List<Path> files =
        GoldenFiles.matching(
            world.folder(), project.golden().files(), Place.of(Project.FILE), problems);
    GoldenSet golden =
        GoldenLoader.loadSome(world.folder(), files, project.golden().separator(), problems);
    Set<String> known = golden.cases().stream().map(GoldenCase::id).collect(Collectors.toSet());
    LabelDesk.tellUnknown(sheaf.labels(), known, problems);
    Docket docket =
        new Docket(
            project,
            golden,
            golden,
            Checks.all(),
            Map.of(),
            Sentinels.NONE,
            List.of(),
            new Kinship(project, List.of()));
    return problems.hasErrors()
        ? Optional.empty()
        : syllabus.map(
            read ->
                new Lecture(
                    docket, read, sheaf.of(sheaf.criterion(read.criterion())), sheaf.file()));
  }

  private Optional<Syllabus> syllabus(String judge, Project project, Problems problems) {
    String file = project.judges().get(judge);
    if (file == null) {
      problems.error(
          "train.unknown-judge",
          Place.of("train"),
          "no judge \"" + judge + "\"",
          "a name under judges: in " + Project.FILE,
          Suggestion.remedy(judge, project.judges().keySet()));
      return Optional.empty();
    }
    return JudgeFiles.load(
            world.folder(),
            file,
            project.places().getOrDefault(judge, Place.of(Project.FILE)),
            problems)
        .map(source -> Fields.of(source, "judge", problems))
        .flatMap(fields -> syllabus(judge, fields));
  }

  private static Optional<Syllabus> syllabus(String judge, Fields fields) {
    fields.required("name");
    if (fields
        .required("kind")
        .flatMap(k -> fields.choice("kind", List.of(Syllabus.KIND)))
        .isEmpty()) {
      return Optional.empty();
    }
    Optional<Syllabus> syllabus = Syllabus.read(judge, fields);
    fields.close();
    return syllabus;
  }

  private List<Lesson> lessons(Lecture lecture) {
    List<LabelledReply> labelled = lecture.labels().replies();
    Map<LabelledReply.Key, Found> found =
        FoundReplies.in(
            world, lecture.docket(), labelled.stream().map(LabelledReply::key).toList());
    Exhibits exhibits = new Exhibits(lecture.docket().project().evidence().prices());
    List<Lesson> lessons = new ArrayList<>();
    for (LabelledReply reply : labelled) {
      Found text = found.get(reply.key());
      if (text != null) {
        reply
            .passes()
            .map(
                passes ->
                    new Lesson(
                        exhibits.ofStored(text.golden(), text.trial().response()),
                        reply.key().text(),
                        passes))
            .ifPresent(lessons::add);
      }
    }
    return lessons;
  }

  private static InvalidInput tooFew(Lecture lecture, List<Lesson> lessons) {
    long passing = lessons.stream().filter(Lesson::passes).count();
    return InvalidInput.of(
        "train.too-few-labels",
        Place.of(lecture.file()),
        Numbers.count(lessons.size(), "reply")
            + " with a label that are in a cassette, a baseline or a run: "
            + passing
            + " pass, "
            + (lessons.size() - passing)
            + " fail",
        "at least "
            + Training.FEWEST
            + " of both, to at least "
            + Training.FOLDS
            + " cases that are not tied together",
        "Label more replies: assize show CASE tells their digests.");
  }
}
