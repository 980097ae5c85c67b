package dev.assize.report.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that stayed, or one that took another's place; either side may be empty. */
record Edit(boolean isSame, String before, String after) {

  /** Where less than this part of the letters stayed, marks in every word would only confuse. */
  private static final double ALIKE = 0.3;

  /** The edits of a run: within what was replaced, those of its words where they are alike. */
  static List<Edit> of(Run<Unit> run) {
    Edit whole = new Edit(run.isSame(), text(run.before()), text(run.after()));
    if (run.isSame() || run.before().isEmpty() || run.after().isEmpty()) {
      return List.of(whole);
    }
    Optional<List<Run<String>>> words = Script.between(words(run.before()), words(run.after()));
    return words
        .map(runs -> runs.stream().map(Edit::ofWords).toList())
        .filter(edits -> isAlike(edits, whole))
        .orElse(List.of(whole));
  }

  /** Marks that only a space parts become one mark, and texts that stayed become one text. */
  static List<Edit> joined(List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      boolean isGap =
          edit.isSame
              && edit.before.isBlank()
              && !edit.before.contains("\n")
              && i > 0
              && !edits.get(i - 1).isSame
              && i + 1 < edits.size()
              && !edits.get(i + 1).isSame;
      add(joined, isGap ? new Edit(false, edit.before, edit.after) : edit);
    }
    return joined;
  }

  private static void add(List<Edit> edits, Edit edit) {
    if (!edits.isEmpty() && edits.getLast().isSame == edit.isSame) {
      Edit last = edits.removeLast();
      edits.add(new Edit(edit.isSame, last.before + edit.before, last.after + edit.after));
    } else {
      edits.add(edit);
    }
  }

  private static boolean isAlike(List<Edit> edits, Edit whole) {
    int kept =
        edits.stream().filter(Edit::isSame).mapToInt(edit -> edit.before.strip().length()).sum();
    return kept >= ALIKE * Math.max(whole.before.length(), whole.after.length());
  }

  private static Edit ofWords(Run<String> run) {
    return new Edit(run.isSame(), String.join("", run.before()), String.join("", run.after()));
  }

  private static List<String> words(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.words().stream()).toList();
  }

  private static String text(List<Unit> units) {
    StringBuilder text = new StringBuilder();
    units.forEach(unit -> text.append(unit.text()));
    return text.toString();
  }
}
