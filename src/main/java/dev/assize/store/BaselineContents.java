package dev.assize.store;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a baseline file holds beside what its log says that it holds: one that lost lines would
 * compare fewer cases, or judge them by less, without a word.
 */
final class BaselineContents {

  private static final byte[] CASE = opening(CaseLine.KIND);
  private static final byte[] REPLY = opening(ReplyLine.KIND);
  private static final byte[] VERDICT = opening(VerdictLine.KIND);

  private final Path file;
  private int cases;
  private int records;

  private BaselineContents(Path file) {
    this.file = file;
  }

  /**
   * Reads the file once.
   *
   * @throws InvalidInput when it holds less or more than its log says, or its last line is torn
   */
  static void require(Path file) {
    BaselineContents contents = new BaselineContents(file);
    contents.count();
    contents.compare();
  }

  private void count() {
    try (Lines lines = new Lines(file)) {
      while (lines.next()) {
        if (!lines.isWhole()) {
          throw damaged(lines.number(), "the last line does not end");
        }
        if (begins(lines, CASE)) {
          cases++;
        } else if (begins(lines, REPLY) || begins(lines, VERDICT)) {
          records++;
        }
      }
    } catch (IOException e) {
      throw StoreException.reading(file, e);
    }
  }

  private void compare() {
    int told = 0;
    int toldRecords = 0;
    boolean isTold = false;
    boolean isCounted = false;
    for (BaselineEvent event : BaselineFile.log(file)) {
      if (event.deed() == BaselineEvent.Deed.SET) {
        told = 0;
        toldRecords = 0;
        isTold = true;
        isCounted = true;
      }
      told += event.cases();
      toldRecords += event.records();
      isCounted &= event.records() > 0;
    }
    if (isTold && told != cases) {
      throw damaged(1, cases + " cases are in it, and " + told + " by its log");
    }
    if (isCounted && toldRecords != records) {
      throw damaged(
          1, records + " replies and verdicts are in it, and " + toldRecords + " by its log");
    }
  }

  private InvalidInput damaged(int line, String found) {
    return InvalidInput.of(
        "store.damaged-baseline",
        new Place(file.toString(), line),
        found,
        "a whole baseline file",
        "Restore it from version control.");
  }

  private static byte[] opening(String kind) {
    return ("{\"kind\":\"" + kind + "\"").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean begins(Lines lines, byte[] opening) {
    int from = lines.from();
    return lines.length() >= opening.length
        && Arrays.equals(lines.bytes(), from, from + opening.length, opening, 0, opening.length);
  }
}
