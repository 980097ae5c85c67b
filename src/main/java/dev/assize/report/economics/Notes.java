package dev.assize.report.economics;

import java.util.ArrayList;
import java.util.List;

/** Says whose replies were looked at. */
final class Notes {

  private Notes() {}

  static List<String> of(List<Asked> asked) {
    List<String> notes = new ArrayList<>();
    for (Asked each : asked) {
      notes.add(
          each.name()
              + " is "
              + each.address()
              + (each.isFinished() ? "." : ", which did not come to its end."));
    }
    return notes;
  }
}
