package dev.assize.report.text;

import dev.assize.report.CutText;
import dev.assize.report.ShownCase;
import java.util.List;

/** Broken cases as parts of a page that unfold; all texts are fenced. */
final class BrokenCases {

  /** A question in a comment needs no more, in bytes. */
  private static final int QUESTION = 600;

  private BrokenCases() {}

  /** How one case is told. */
  interface Teller {
    void tell(ShownCase shown, StringBuilder out);
  }

  static void add(List<ShownCase> broken, int most, Teller teller, StringBuilder out) {
    for (ShownCase shown : broken.subList(0, Math.min(most, broken.size()))) {
      out.append("<details><summary>Broke: ")
          .append(Markdown.text(shown.row().id()))
          .append("</summary>\n\n");
      teller.tell(shown, out);
      out.append("</details>\n\n");
    }
  }

  /** The question and what both sides replied to it in the first trial. */
  static void replies(ShownCase shown, StringBuilder out) {
    quote("Asked (untrusted text)", shown.input(), out);
    if (!shown.baseline().isEmpty()) {
      quote(
          "The baseline's reply (untrusted model output)",
          shown.baseline().getFirst().said().text(),
          out);
    }
    if (!shown.candidate().isEmpty()) {
      quote(
          "The candidate's reply (untrusted model output)",
          shown.candidate().getFirst().said().text(),
          out);
    }
  }

  /** The question, and the first sentences in which the replies differ. */
  static void firstDifference(ShownCase shown, StringBuilder out) {
    quote("Asked (untrusted text)", shorter(shown.input()), out);
    FirstDifference first =
        FirstDifference.between(text(shown.baseline()), text(shown.candidate()));
    quote("The baseline's reply first differs here (untrusted model output)", first.before(), out);
    quote("Where the candidate has (untrusted model output)", first.after(), out);
  }

  private static String text(List<ShownCase.Trial> trials) {
    return trials.isEmpty() ? "" : trials.getFirst().said().text().text();
  }

  private static CutText shorter(CutText text) {
    CutText cut = CutText.of(text.text(), QUESTION);
    return new CutText(cut.text(), cut.left() + text.left());
  }

  private static void quote(String what, String sentence, StringBuilder out) {
    if (sentence.isEmpty()) {
      out.append(what).append(": nothing more.\n\n");
    } else {
      quote(what, CutText.of(sentence, QUESTION), out);
    }
  }

  private static void quote(String what, CutText text, StringBuilder out) {
    out.append(what).append(":\n\n").append(Markdown.fenced(text)).append('\n');
  }
}
