package dev.assize.labelling;

import dev.assize.LabelTask.Passage;
import dev.assize.report.Visible;

/** What things are called, on the page and in the terminal alike. */
final class Words {

  private Words() {}

  static String title(Passage passage) {
    String origin =
        switch (passage.origin()) {
          case GIVEN -> "given with the question";
          case RETRIEVED -> "retrieved";
          case TOOL -> "a tool's answer";
        };
    return passage.name().isEmpty() ? origin : Visible.marked(passage.name()) + ", " + origin;
  }
}
