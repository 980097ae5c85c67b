package dev.assize.report.text;

import dev.assize.report.Visible;
import dev.assize.report.economics.Paper;
import dev.assize.report.economics.Part;
import java.util.ArrayList;
import java.util.List;

/** An answer about cost for a terminal: plain ASCII, the answer first. */
public final class PaperText {

  private final List<String> lines = new ArrayList<>();

  private PaperText() {}

  /** The answer as lines, each with its end. */
  public static String of(Paper paper) {
    PaperText text = new PaperText();
    paper.answers().forEach(each -> text.wrapped("", each));
    paper.parts().forEach(text::part);
    if (!paper.toKnow().isEmpty()) {
      text.lines.add("");
      text.lines.add("To know");
      paper.toKnow().forEach(each -> text.wrapped("  - ", each));
    }
    return String.join("\n", text.lines) + "\n";
  }

  private void part(Part part) {
    lines.add("");
    lines.add(Visible.ascii(part.title()));
    part.sentences().forEach(each -> wrapped("  ", each));
    part.tables()
        .forEach(
            table -> lines.addAll(PlainTable.lines(table.head(), table.rows(), PlainTable.WHOLE)));
  }

  private void wrapped(String label, String text) {
    Screen screen = new Screen(Integer.MAX_VALUE);
    screen.whole(label, text);
    lines.addAll(screen.lines());
  }
}
