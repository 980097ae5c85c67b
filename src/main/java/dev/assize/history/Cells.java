package dev.assize.history;

import dev.assize.history.Sql.Nothing;
import dev.assize.score.Counts;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;

/** How values stand in cells: what is unknown here is null there. */
final class Cells {

  /** Words of a provider's own may be long. */
  private static final int LONGEST = 200;

  private Cells() {}

  static Object of(Instant at) {
    return at.equals(Instant.EPOCH) ? new Nothing(Types.BIGINT) : (Object) at.toEpochMilli();
  }

  static Object of(double amount) {
    return amount == CaseRow.UNKNOWN ? new Nothing(Types.DOUBLE) : (Object) amount;
  }

  static Object optional(String text) {
    return text.isEmpty() ? new Nothing(Types.VARCHAR) : (Object) text;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A text that both databases take: neither a zero character nor half a surrogate pair, and of
   * somebody else's words no more than a line.
   */
  static String text(String text) {
    // A few short words stand in each of many thousand cases: copies of them would be most of it.
    if (text.length() <= LONGEST && text.chars().allMatch(Cells::isPlain)) {
      return text;
    }
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace('\0', '\ufffd');
  }

  private static boolean isPlain(int unit) {
    return unit != 0 && !Character.isSurrogate((char) unit);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Instant.EPOCH : Instant.ofEpochMilli(millis);
  }

  static double amount(ResultSet row, String column) throws SQLException {
    double amount = row.getDouble(column);
    return row.wasNull() ? CaseRow.UNKNOWN : amount;
  }

  static String optional(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> kind)
      throws SQLException {
    return Enum.valueOf(kind, row.getString(column).toUpperCase(Locale.ROOT));
  }

  static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getInt("passed"),
        row.getInt("failed"),
        row.getInt("errored"),
        row.getInt("unscored"),
        row.getInt("not_asked"));
  }
}
