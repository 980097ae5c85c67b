package dev.assize.report.economics;

import dev.assize.base.Numbers;
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
      if (each.estimated() > 0) {
        notes.add(
            "Estimated: what "
                + Numbers.count(each.estimated(), "reply")
                + " of "
                + each.name()
                + " cost. Their provider reports no tokens, which were counted in their texts.");
      }
    }
    return notes;
  }
}
