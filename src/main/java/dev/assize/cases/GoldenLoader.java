package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads golden files and tells every fault of all of them at once. */
public final class GoldenLoader {

  private final Library library;
  private final Path root;
  private final char separator;
  private final Problems problems;
  private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

  /** So many rows wait at most until they are read side by side. */
  private static final int BATCH = 1024;

  private GoldenLoader(Path root, char separator, Problems problems) {
    this.root = root;
    this.separator = separator;
    this.problems = problems;
    this.library = new Library(root);
  }

  /**
   * Reads the files in the order given: {@code .jsonl} as one JSON object a line, any other as CSV.
   * When the problems have errors afterwards, the set holds only what could be read.
   *
   * @param root the project's folder; places are told relative to it
   * @param files absolute, or relative to the root
   * @param separator of CSV cells: a comma, a semicolon or a tab
   */
  public static GoldenSet load(Path root, List<Path> files, char separator, Problems problems) {
    GoldenLoader loader = new GoldenLoader(root, separator, problems);
    // Each file by itself, on all processors; cases and faults are taken over in the files' order.
    files.parallelStream().map(loader::file).toList().forEach(loader::keep);
    loader.library.tell(problems);
    return GoldenSet.of(List.copyOf(loader.cases.values()));
  }

  /** The same where nothing can be decided without a case: files without any are an error. */
  public static GoldenSet loadSome(Path root, List<Path> files, char separator, Problems problems) {
    int before = problems.errors().size();
    GoldenSet set = load(root, files, separator, problems);
    if (set.size() == 0 && !files.isEmpty() && problems.errors().size() == before) {
      problems.error(
          "cases.none",
          Place.of(GoldenFile.shown(root, root.resolve(files.getFirst()))),
          files.size() == 1 ? "no cases" : "no cases in " + files.size() + " files",
          "a row with id, category and input",
          "Write one; assize init makes a project that shows how.");
    }
    return set;
  }

  /**
   * The folder from which the references of a golden file start.
   *
   * @param file absolute, or relative to the root; need not be there
   */
  public static Path home(Path root, Path file) {
    return GoldenFile.homeOf(root.resolve(file).toAbsolutePath().normalize());
  }

  private List<Heard> file(Path path) {
    Problems closed = new Problems();
    Optional<GoldenFile> opened = GoldenFile.open(root, path, closed);
    List<Heard> heard = new ArrayList<>();
    heard.add(new Heard(Optional.empty(), closed.all()));
    opened.ifPresent(file -> heard.addAll(rows(file)));
    return heard;
  }

  private List<Heard> rows(GoldenFile file) {
    Batch batch = new Batch(file);
    if (file.isJsonLines()) {
      JsonRows.read(file, batch.told, batch::add);
    } else {
      CsvRows.read(file, separator, batch.told, batch::add);
    }
    batch.flush();
    return batch.heard;
  }

  /** Rows of a file in their order. Most of the work is their digests, each by itself. */
  private final class Batch {
    private final GoldenFile file;
    private final List<Waiting> rows = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final Alike alike = new Alike();

    /** What was wrong with the file around the rows. */
    private final Problems told = new Problems();

    private int passedOn;

    Batch(GoldenFile file) {
      this.file = file;
    }

    void add(Row row) {
      rows.add(new Waiting(row, told.all().size()));
      if (rows.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      List<Heard> read = rows.parallelStream().map(this::read).toList();
      for (int i = 0; i < read.size(); i++) {
        passOn(rows.get(i).after());
        heard.add(read.get(i).with(alike));
      }
      rows.clear();
      passOn(told.all().size());
    }

    private Heard read(Waiting waiting) {
      Row row = waiting.row();
      Problems own = new Problems();
      Context context = new Context(file.home(), library, row.place(), own);
      return new Heard(new CaseReader(row, context, own).read(), own.all());
    }

    private void passOn(int until) {
      if (until > passedOn) {
        heard.add(new Heard(Optional.empty(), told.all().subList(passedOn, until)));
        passedOn = until;
      }
    }
  }

  /** A row that was cut out after so many faults of its file had been told. */
  private record Waiting(Row row, int after) {}

  /** A case of a row, or what is wrong with the row or around it. */
  private record Heard(Optional<GoldenCase> golden, List<Problem> problems) {
    Heard {
      problems = List.copyOf(problems);
    }

    Heard with(Alike alike) {
      return new Heard(golden.map(alike::of), problems);
    }
  }

  private void keep(List<Heard> heard) {
    for (Heard each : heard) {
      each.problems().forEach(problems::add);
      each.golden().ifPresent(this::keep);
    }
  }

  private void keep(GoldenCase golden) {
    GoldenCase first = cases.putIfAbsent(golden.id(), golden);
    if (first != null) {
      problems.error(
          "cases.duplicate-id",
          golden.place(),
          "id \"" + golden.id() + "\" was first used in " + first.place(),
          "",
          "Give each case its own id.");
    }
  }
}
