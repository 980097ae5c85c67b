package dev.assize.labelling;

import dev.assize.LabelStanding;
import dev.assize.LabellingDesk;
import dev.assize.base.Numbers;
import java.util.List;

/** What a round of labelling came to, in sentences. */
final class Summary {

  private Summary() {}

  static List<String> of(LabellingDesk desk, Round.View view) {
    int labelled = view.passed() + view.failed();
    LabelStanding standing = view.standing();
    int all = standing.pass() + standing.fail() + standing.tied();
    return List.of(
        "Labelled "
            + Numbers.count(labelled)
            + (labelled == 1 ? " reply" : " replies")
            + " on "
            + desk.criterion()
            + ": "
            + view.passed()
            + " pass, "
            + view.failed()
            + " fail; "
            + view.skipped()
            + " skipped. Written to "
            + desk.file()
            + ".",
        "All labels of "
            + desk.criterion()
            + ", by majority: "
            + Numbers.count(standing.pass())
            + " of "
            + Numbers.count(all)
            + " pass, "
            + Numbers.count(standing.fail())
            + " fail"
            + (standing.tied() == 0 ? "" : ", " + standing.tied() + " tied")
            + "; "
            + standing.needs()
            + ".",
        "Next: " + desk.next());
  }
}
