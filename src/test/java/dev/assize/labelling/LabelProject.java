package dev.assize.labelling;

import dev.assize.Assize;
import dev.assize.ImportRequest;
import dev.assize.LabelRequest;
import dev.assize.LabelRequest.Choice;
import dev.assize.LabelRequest.Draw;
import dev.assize.LabelRequest.Offer;
import dev.assize.LabelRequest.Seal;
import dev.assize.LabellingDesk;
import dev.assize.World;
import dev.assize.replay.Timekeeper;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A project with a stored run of two subjects, made for labelling. */
public record LabelProject(Path folder) {

  static final String HEAD = "case,reply_digest,criterion,label,annotator,date,drawn,note\n";

  /** Where labels of the criterion {@code grounded} go. */
  public static final String FILE = "judges/grounded.labels.csv";

  /**
   * A run of two subjects over so many cases of two categories; {@code c-01} asks {@code Question
   * 1?} and subject {@code old} replies {@code old 1}.
   */
  public static LabelProject in(Path folder, int cases) {
    LabelProject project = new LabelProject(folder);
    project.write("assize.yaml", "project: p\ngolden: {files: [g.csv]}\n");
    project.write(
        "g.csv",
        "id,category,input,context\n"
            + IntStream.rangeClosed(1, cases)
                .mapToObj(
                    i ->
                        "%s,%s,Question %d?,\"The fee is %d euros, paid once a year.\"\n"
                            .formatted(id(i), i % 3 == 0 ? "fees" : "terms", i, i))
                .collect(Collectors.joining()));
    project.write("all.jsonl", rows("old", cases) + rows("new", cases));
    project.importAll();
    return project;
  }

  /** Makes the replies of {@code all.jsonl} the only run. */
  public void importAll() {
    Path runs = folder.resolve(".assize/runs");
    if (Files.exists(runs)) {
      new Runs(runs).all().forEach(RunFolder::remove);
    }
    assize()
        .importReplies(
            new ImportRequest(
                List.of(folder.resolve("g.csv")), List.of(folder.resolve("all.jsonl")), ""));
  }

  public static String id(int i) {
    return "c-%02d".formatted(i);
  }

  private static String rows(String subject, int cases) {
    return IntStream.rangeClosed(1, cases)
        .mapToObj(
            i ->
                "{\"case\":\"%s\",\"subject\":\"%s\",\"response\":\"%s %d: the fee is %d euros\"}\n"
                    .formatted(id(i), subject, subject, i, i))
        .collect(Collectors.joining());
  }

  public World world() {
    return new World(folder, Map.of(), Timekeeper.system(), note -> {});
  }

  public Assize assize() {
    return Assize.at(world());
  }

  /** A request of somebody who labels {@code grounded}, by lot. */
  public static LabelRequest request(String annotator, int count) {
    return request(
        annotator, new Choice("latest", Draw.RANDOM, Offer.NEW, Seal.KEPT, count, 0.5, 1));
  }

  public static LabelRequest request(String annotator, Choice choice) {
    return new LabelRequest("grounded", annotator, "Does it stand there?", List.of(), choice);
  }

  public LabellingDesk desk(String annotator, int count) {
    return assize().labelling(request(annotator, count));
  }

  /** The rows of the labels' file, without its head; none when there is no file. */
  public List<String> labels() {
    try {
      return Files.readAllLines(folder.resolve(FILE)).stream().skip(1).toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row whose first three cells are not quoted. */
  record Cut(String caseId, String digest, String criterion, String rest) {}

  static Cut cut(String row) {
    String[] cells = row.split(",", 4);
    return new Cut(cells[0], cells[1], cells[2], cells[3]);
  }

  public void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
