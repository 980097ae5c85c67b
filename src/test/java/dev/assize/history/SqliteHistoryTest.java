package dev.assize.history;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The history in a file of the project. */
class SqliteHistoryTest extends HistoryContract {

  @TempDir Path temp;

  @Override
  Location fresh() {
    return new Location.Embedded(temp.resolve("local/history.db"), ".assize/history.db");
  }

  @Override
  String scan() {
    return "SCAN ";
  }

  @Override
  List<String> explaining() {
    return List.of("EXPLAIN QUERY PLAN");
  }
}
