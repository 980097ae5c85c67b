package dev.assize.history;

import dev.assize.base.Usage;
import dev.assize.history.History.Known;
import dev.assize.history.Sql.Nothing;
import dev.assize.run.Outgo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What runs asked of models, unfinished ones included. Every method throws {@link
 * dev.assize.base.InvalidInput} when the place where it is kept cannot be used.
 */
public final class Outgoings {

  private final History history;

  Outgoings(History history) {
    this.history = history;
  }

  /** Which journals need not be read for it: those it holds as they are. */
  public Set<Known> known() {
    return history.reading(
        within ->
            new HashSet<>(
                within.list(
                    "SELECT DISTINCT id, birth, extent FROM assize_outgo",
                    row -> new Known(row.getString(1), row.getString(2), row.getLong(3)))));
  }

  /** Keeps what a run asked, in the place of what was known of the same run. */
  public void record(String project, Known run, List<Outgo> outgoes) {
    history.changing(
        within -> {
          within.change(
              "DELETE FROM assize_outgo WHERE id = ? AND birth = ?", run.id(), run.birth());
          within.each(
              "INSERT INTO assize_outgo (id, birth, extent, project, day, feature, model, calls,"
                  + " billed, estimated, input, cached_input, cache_write, output, reasoning, took)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              outgoes.stream().map(outgo -> row(project, run, outgo)));
          return outgoes.size();
        });
  }

  /** What all runs of a project asked from a day on, in the order of days. */
  public List<Outgo> since(String project, LocalDate day) {
    return since(project, day, "");
  }

  /**
   * The same without runs that began later than one.
   *
   * @param last its id, which begins with when it began; empty for no last one
   */
  public List<Outgo> since(String project, LocalDate day, String last) {
    return history.reading(
        within ->
            within.list(
                "SELECT day, feature, model, calls, billed, estimated, took, input, cached_input,"
                    + " cache_write, output, reasoning FROM assize_outgo WHERE project = ? AND day"
                    + " >= ? AND (? = '' OR id <= ?) ORDER BY day, id, birth, feature, model",
                Outgoings::outgo,
                Cells.text(project),
                day.toString(),
                last,
                last));
  }

  private static Object[] row(String project, Known run, Outgo outgo) {
    return new Object[] {
      run.id(),
      run.birth(),
      run.extent(),
      Cells.text(project),
      outgo.day().toString(),
      Cells.text(outgo.feature()),
      Cells.text(outgo.model()),
      outgo.calls(),
      outgo.billed(),
      outgo.estimated(),
      count(outgo, Usage.Kind.INPUT),
      count(outgo, Usage.Kind.CACHED_INPUT),
      count(outgo, Usage.Kind.CACHE_WRITE),
      count(outgo, Usage.Kind.OUTPUT),
      count(outgo, Usage.Kind.REASONING),
      outgo.took().toMillis()
    };
  }

  private static Object count(Outgo outgo, Usage.Kind kind) {
    OptionalLong count = outgo.usage().of(kind);
    return count.isPresent() ? (Object) count.getAsLong() : new Nothing(Types.BIGINT);
  }

  private static Outgo outgo(ResultSet row) throws SQLException {
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    for (Usage.Kind kind : Usage.Kind.values()) {
      long count = row.getLong(kind.name().toLowerCase(Locale.ROOT));
      if (!row.wasNull()) {
        tokens.put(kind, count);
      }
    }
    return new Outgo(
        LocalDate.parse(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        new Usage(tokens),
        Duration.ofMillis(row.getLong(7)));
  }
}
