package dev.assize.history;

import dev.assize.base.InvalidInput;
import dev.assize.history.Sql.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was run, and what became of it. Every method throws {@link InvalidInput} when the place
 * where it is kept cannot be used; then nothing of the call was done. Not for use by several
 * threads; any number of processes may use one place.
 */
public final class History implements AutoCloseable {

  /** A run that was recorded before something was kept is taken in once more. */
  private static final String WHOLE =
      "SELECT id, birth, extent FROM assize_run r WHERE NOT EXISTS (SELECT 1 FROM assize_side s"
          + " LEFT JOIN assize_seen e ON e.side_key = s.side_key WHERE s.run_key = r.run_key AND"
          + " e.side_key IS NULL)";

  private final Location location;
  private final Dialect dialect;
  private final Connection connection;
  private final Sql sql;

  private History(Location location, Dialect dialect, Connection connection) {
    this.location = location;
    this.dialect = dialect;
    this.connection = connection;
    this.sql = new Sql(connection);
  }

  /** Opens a history to write to; makes it where there is none, and brings an older one forward. */
  public static History open(Location location) {
    return open(location, Migrations.KNOWN);
  }

  static History open(Location location, Migrations migrations) {
    Dialect dialect = Dialect.of(location);
    try {
      return opened(location, dialect, dialect.connect(), migrations::bring);
    } catch (SQLException e) {
      throw dialect.fault(e).told(location, e);
    }
  }

  /** The same over a connection that is there. */
  static History over(Location location, Connection connection) throws SQLException {
    return opened(location, Dialect.of(location), connection, Migrations.KNOWN::bring);
  }

  /** Opens a history that is there; also one that may only be read. */
  public static History openToRead(Location location) {
    Dialect dialect = Dialect.of(location);
    try {
      return opened(location, dialect, dialect.connect(), Migrations.KNOWN::bring);
    } catch (SQLException e) {
      if (dialect.fault(e) != Fault.READ_ONLY) {
        throw dialect.fault(e).told(location, e);
      }
    }
    try {
      return opened(location, dialect, dialect.connectToRead(), Migrations.KNOWN::require);
    } catch (SQLException e) {
      throw dialect.fault(e).told(location, e);
    }
  }

  /** What is to be done before anything else. */
  private interface Beginning {
    void on(Sql sql, Dialect dialect, Location location) throws SQLException;
  }

  private static History opened(
      Location location, Dialect dialect, Connection connection, Beginning beginning)
      throws SQLException {
    boolean isReady = false;
    try {
      History history = new History(location, dialect, connection);
      beginning.on(history.sql, dialect, location);
      isReady = true;
      return history;
    } finally {
      if (!isReady) {
        connection.close();
      }
    }
  }

  /** What became of a run that was to be recorded. */
  public enum Recorded {
    /** It is in the history now. */
    NEW,
    /** It was there, and its rows were written anew. */
    RENEWED,
    /** It is there now beside another run of the same id, which stays. */
    BESIDE_NAMESAKE
  }

  /** Records a run: all of it or nothing, in the place of what was known of the same run. */
  public Recorded record(RunRecord record) {
    return changing(
        within -> {
          RunWriter writer = new RunWriter(within);
          boolean isKnown = writer.holds(record.run());
          writer.write(record);
          if (isKnown) {
            return Recorded.RENEWED;
          }
          return writer.holdsNamesake(record.run()) ? Recorded.BESIDE_NAMESAKE : Recorded.NEW;
        });
  }

  /** Reads what was recorded. */
  public Ledger ledger() {
    return new Ledger(this);
  }

  /** What runs asked of models, for whoever keeps budgets. */
  public Outgoings outgoings() {
    return new Outgoings(this);
  }

  /** Whether all of it can be read. */
  public boolean isSound() {
    return dialect.inspection().isEmpty()
        || reading(
            within ->
                within.list(dialect.inspection(), row -> row.getString(1)).equals(List.of("ok")));
  }

  /**
   * Which journals need not be taken in: those that it holds as they are, with all that is kept
   * today, and those pruned.
   */
  public Set<Known> known() {
    return reading(
        within -> {
          Set<Known> known =
              new HashSet<>(
                  within.list(
                      WHOLE, row -> new Known(row.getString(1), row.getString(2), row.getLong(3))));
          known.addAll(
              within.list(
                  "SELECT id, birth FROM assize_pruned",
                  row -> new Known(row.getString(1), row.getString(2), Known.PRUNED)));
          return known;
        });
  }

  /**
   * A journal that need not be taken in.
   *
   * @param birth in hexadecimal digits
   * @param extent in bytes; {@link #PRUNED} for whatever there is
   */
  public record Known(String id, String birth, long extent) {
    public static final long PRUNED = -1;
  }

  /** Takes runs out, and keeps in mind that they are not to be taken in again by themselves. */
  public void prune(Collection<RunRow> runs) {
    changing(
        within -> {
          for (RunRow run : runs) {
            String birth = run.birth().hex();
            within.change("DELETE FROM assize_run WHERE id = ? AND birth = ?", run.id(), birth);
            within.change("INSERT INTO assize_pruned (id, birth) VALUES (?, ?)", run.id(), birth);
          }
          within.run(
              "DELETE FROM assize_question WHERE NOT EXISTS (SELECT 1 FROM assize_outcome o WHERE"
                  + " o.question_key = assize_question.question_key)");
          return runs.size();
        });
    if (!dialect.compaction().isEmpty()) {
      reading(
          within -> {
            within.run(dialect.compaction());
            return "";
          });
    }
  }

  <T> T changing(Work<T> work) {
    return reading(within -> within.inTransaction(dialect.lock(), work));
  }

  <T> T reading(Work<T> work) {
    try {
      return work.on(sql);
    } catch (SeenReader.DamagedBody e) {
      throw Fault.DAMAGED.told(location, e);
    } catch (SQLException e) {
      throw dialect.fault(e).told(location, e);
    }
  }

  @Override
  public void close() {
    reading(
        within -> {
          connection.close();
          return "";
        });
  }
}
