package dev.assize.report.html;

import freemarker.template.TemplateModel;
import java.util.List;

/**
 * What the template lays out: words only, all figures already put into words.
 *
 * @param style trusted markup of our own
 */
record Page(
    String title,
    String project,
    String run,
    String started,
    String policy,
    TemplateModel style,
    List<Part> parts,
    List<String> vacancy,
    List<Fact> provenance) {

  /**
   * One candidate.
   *
   * @param anchor unique in the page
   * @param kind {@code hold}, {@code ship} or {@code inconclusive}: the style's class
   * @param plot the figure, or nothing; trusted markup of our own
   */
  record Part(
      String anchor,
      String kind,
      String shape,
      String answer,
      String sentence,
      String candidate,
      String baseline,
      List<String> reasons,
      List<String> toSettle,
      List<String> rules,
      List<String> toKnow,
      List<Tile> tiles,
      String asIf,
      List<Category> categories,
      List<TemplateModel> plot,
      List<Group> groups,
      List<String> leftOut,
      List<String> judges,
      List<Origin> sides,
      List<Change> changes,
      List<Row> index) {}

  record Tile(String name, String figure, String note) {}

  record Category(
      String name,
      String baseline,
      String candidate,
      String difference,
      String change,
      String wouldFind) {}

  /** Cases shown for one reason. */
  record Group(String title, List<Case> cases) {}

  record Case(
      String anchor,
      String id,
      String category,
      String critical,
      String transition,
      Text input,
      Text context,
      List<Text> expectation,
      List<Column> columns) {}

  /** A side's trials. */
  record Column(String name, List<Trial> trials) {}

  record Trial(String title, String kind, Text text, List<Opinion> opinions, String figures) {}

  record Opinion(String outcome, String by, String criterion, Text rationale) {}

  /**
   * A text of somebody else's.
   *
   * @param left how much was cut off, in words; empty when nothing was
   */
  record Text(String text, String left) {}

  record Origin(String name, List<Fact> facts) {}

  record Fact(String name, String value) {}

  /** Case ids of one kind of change of the golden set. */
  record Change(String title, String ids) {}

  record Row(
      String id,
      String anchor,
      String category,
      String critical,
      String transition,
      String baseline,
      String candidate) {}
}
