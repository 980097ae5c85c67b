package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.WhoseDrift;

/** Whether the subject moved or its judge. */
public sealed interface Whose {

  /** In one or two sentences. */
  String words();

  /** No judge decides any of the cases compared: there is nobody else to have moved. */
  record NoJudge() implements Whose {
    @Override
    public String words() {
      return "Checks alone decide the cases compared, and a check says the same of the same reply"
          + " on every day: whatever moves is the subject, or what serves it.";
    }
  }

  /**
   * A judge has a say, and nobody has asked it about the old replies again.
   *
   * @param cases how many of those compared it has a say in
   */
  record NotJudgedAgain(int cases) implements Whose {
    @Override
    public String words() {
      return "Cannot tell the subject from its judge: judges have a say in "
          + Numbers.count(cases, "case")
          + " of those compared, and the stored replies were not judged again. Length, latency,"
          + " tokens, refusals, format and language are measured without a judge.";
    }
  }

  /** The old replies were judged again. */
  record Parted(WhoseDrift parts) implements Whose {
    @Override
    public String words() {
      return parts.words();
    }
  }
}
