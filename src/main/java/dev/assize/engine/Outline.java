package dev.assize.engine;

import dev.assize.Overview;
import dev.assize.base.Place;
import dev.assize.cases.GoldenCase;
import dev.assize.project.Candidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the tree is made of, without the texts of the cases, so that it is small enough to keep.
 *
 * @param rows in the order of files and lines
 * @param candidates which of the subjects are decided on
 * @param baseline what candidates are compared with; empty for nothing
 */
record Outline(List<Row> rows, List<String> subjects, Candidates candidates, String baseline) {

  /** Nothing, where the project has faults or nobody asked for it. */
  static final Outline EMPTY = new Outline(List.of(), List.of(), Candidates.ALL, "");

  Outline {
    rows = List.copyOf(rows);
    subjects = List.copyOf(subjects);
  }

  /** A case: who it is, where it stands, and what filters know it by. */
  record Row(String id, Place place, List<String> tags) {

    static Row of(GoldenCase golden) {
      List<String> tags = new ArrayList<>(golden.standing().tags());
      tags.add("golden");
      tags.add(golden.standing().category());
      if (golden.expectation().isCritical()) {
        tags.add("critical");
      }
      return new Row(golden.id(), golden.place(), List.copyOf(tags));
    }

    String file() {
      return place.file();
    }
  }

  static Outline of(Overview overview) {
    return new Outline(
        rows(overview.cases()), overview.subjects(), overview.candidates(), overview.baseline());
  }

  /** The subjects of a run for which nobody names them. */
  List<String> asked(String compared) {
    return subjects.stream().filter(each -> candidates.ask(each, compared)).toList();
  }

  static List<Row> rows(List<GoldenCase> cases) {
    return cases.stream()
        .map(Row::of)
        .sorted(Comparator.comparing(Row::file).thenComparingInt(row -> row.place().line()))
        .toList();
  }
}
