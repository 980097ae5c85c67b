package dev.assize.history;

import java.util.List;

/** All that a history keeps of one run. */
public record RunRecord(RunRow run, List<SideRecord> sides) {

  public RunRecord {
    sides = List.copyOf(sides);
  }

  /**
   * All that it keeps of one side.
   *
   * @param metrics by name, each once
   * @param models in the order of their first reply
   * @param verdicts each maker, criterion, answer and label once
   * @param cases sorted by id, each once; kept as they are, since rows of a large run are best made
   *     when they are looked at
   * @param seen what its new replies showed; {@link SeenCases#NOTHING} where that was not kept yet
   */
  public record SideRecord(
      SideRow side,
      List<MetricRow> metrics,
      List<ModelRow> models,
      List<VerdictRow> verdicts,
      List<CaseRow> cases,
      SeenCases seen) {

    public SideRecord {
      metrics = List.copyOf(metrics);
      models = List.copyOf(models);
      verdicts = List.copyOf(verdicts);
    }
  }
}
