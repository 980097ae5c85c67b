package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.LabelSet;
import java.util.ArrayList;
import java.util.List;

/** Says how far people agree, and where that proves less than it seems to. */
final class AgreementWords {

  private AgreementWords() {}

  static List<String> of(Agreement agreement, LabelSet labels) {
    List<String> lines = new ArrayList<>();
    if (agreement.shared() == 0) {
      lines.add("one label each: how far two people would agree is unknown");
      return lines;
    }
    lines.add(
        "agreement: "
            + agreement.unanimous()
            + " of "
            + Numbers.count(agreement.shared(), "reply")
            + " with several labels; alpha "
            + FigureWords.number(agreement.alpha(), agreement.alphaInterval())
            + ", AC1 "
            + agreement.ac1().map(FigureWords::ac1).orElse("unknown"));
    for (Agreement.Pair pair : agreement.pairs()) {
      lines.add(
          "  "
              + pair.one()
              + " and "
              + pair.other()
              + ", "
              + Numbers.count(pair.shared(), "reply")
              + ": kappa "
              + pair.kappa().map(FigureWords::kappa).orElse("unknown"));
    }
    List<String> authors =
        labels.annotators().keySet().stream().map(AgreementWords::stem).distinct().toList();
    if (authors.size() < labels.annotators().size()) {
      lines.add(
          "names that differ in a number only: if these are passes of one author, that they agree"
              + " says nothing of another reader");
    }
    return lines;
  }

  private static String stem(String annotator) {
    return annotator.replaceAll("[-_ ]?\\d+$", "");
  }
}
