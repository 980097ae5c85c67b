package dev.assize.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One way to lay out a report. The same view gives the same text. */
public interface ReportFormat {

  /** The word that names it on a command line, such as {@code html} or {@code json}. */
  String name();

  /** Other words that name it there. */
  default List<String> otherNames() {
    return List.of();
  }

  /** When it is written. */
  default Habit habit() {
    return Habit.USUAL;
  }

  /**
   * Whether it shows {@link ReportView#economics}. What no format shows is not worked out, as that
   * takes a while.
   */
  default boolean showsEconomics() {
    return true;
  }

  /** The same format where an INCONCLUSIVE answer does this to a build. */
  default ReportFormat on(Inconclusive effect) {
    return this;
  }

  /**
   * Does what takes a while and needs no report, such as reading templates; nobody has to ask for
   * it. May be called on any thread, beside anything.
   */
  default void getReady() {}

  /** What an INCONCLUSIVE answer does to a build. */
  enum Inconclusive {
    FAIL,
    WARN
  }

  /** When a format is written. */
  enum Habit {
    /** By every run. */
    USUAL,
    /** Where somebody asks for it. */
    ON_DEMAND
  }

  /** The file it is written to within a report's folder. */
  String file();

  /**
   * Writes the report.
   *
   * @throws IOException when {@code out} refuses
   */
  void write(ReportView view, Writer out) throws IOException;
}
