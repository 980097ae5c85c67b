package dev.assize.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a golden file can say about a case: the headers of CSV and the keys of JSONL. */
enum Column {
  ID,
  CATEGORY,
  TAGS,
  INPUT,
  CONTEXT,
  REFERENCE,
  MUST_INCLUDE,
  MUST_NOT_INCLUDE,
  CHECKS,
  CRITERIA,
  POLICY,
  CRITICAL,
  WEIGHT,
  PARENT,
  CLUSTER,
  FEATURE,
  OWNER,
  ADDED,
  REVIEWED,
  EXPIRES,
  QUARANTINED,
  NOTES,
  TURNS,
  TOOLS,
  DOCUMENTS,
  /** Where a made case came from; {@code dev.assize.adversarial} writes and reads it. */
  PERTURBATION;

  /** Without these no case can be read. */
  static final Set<Column> REQUIRED = EnumSet.of(ID, CATEGORY, INPUT);

  /** What a row of cells cannot hold. */
  static final Set<Column> NESTED = EnumSet.of(TURNS, TOOLS, DOCUMENTS, PERTURBATION);

  /** Lists of items, parted by semicolons. */
  static final Set<Column> LISTS = EnumSet.of(TAGS, MUST_INCLUDE, MUST_NOT_INCLUDE, CRITERIA);

  /** The columns of a CSV file, in the order in which a row reads best. */
  static final List<Column> CELLS = EnumSet.complementOf(EnumSet.copyOf(NESTED)).stream().toList();

  /** As it stands in a file. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> named(String header) {
    for (Column column : values()) {
      if (column.header().equals(header)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return header();
  }
}
