package dev.assize.report.html;

import freemarker.template.TemplateModel;
import java.util.List;

/**
 * What the template lays out: words only, all figures already put into words.
 *
 * @param style trusted markup of our own
 * @param script likewise
 * @param payer one, or none where nobody asked what it costs
 */
record Page(
    String title,
    String project,
    String run,
    String started,
    String policy,
    TemplateModel style,
    TemplateModel script,
    List<Part> parts,
    List<String> vacancy,
    List<Paid> payer,
    List<Table> provenance) {

  /**
   * One candidate.
   *
   * @param anchor unique in the page
   * @param kind {@code hold}, {@code ship} or {@code inconclusive}: the style's class
   * @param compared whether there is a baseline
   * @param figures trusted markup of our own, each with its table
   * @param sealed how many cases are in no list
   * @param adverse how both sides stood adversarial cases; none where there was no such case
   * @param index all open cases as data for the script; trusted markup of our own
   */
  record Part(
      String anchor,
      String kind,
      String shape,
      String answer,
      String sentence,
      String candidate,
      String baseline,
      boolean compared,
      List<String> reasons,
      List<String> toSettle,
      List<String> accepted,
      List<Rule> rules,
      List<String> toKnow,
      List<Tile> tiles,
      String asIf,
      List<Category> categories,
      List<Figure> figures,
      Cases cases,
      long sealed,
      List<String> leftOut,
      List<Adverse> adverse,
      List<String> trust,
      List<Table> evidence,
      Versions versions,
      List<Change> changes,
      TemplateModel index,
      long total) {}

  /**
   * How both sides stood adversarial cases.
   *
   * @param glance both sides beside each other
   * @param notes what must be known of it, in sentences
   * @param sweep one figure where cases were swept, with its tables
   * @param mutators a row for each kind
   * @param newly cases that newly fail
   * @param harmed golden cases of which a child fails, the gravest first
   */
  record Adverse(
      Grid glance,
      List<String> notes,
      List<Swept> sweep,
      Grid mutators,
      Grid newly,
      Grid harmed,
      Risks risks) {}

  /**
   * A table of words; what stands behind a line break in a cell is told in small letters.
   *
   * @param left what is not shown of it; empty where all is
   */
  record Grid(String caption, List<String> head, List<List<String>> rows, String left) {}

  /** Place and length of the context. */
  record Swept(Figure figure, Grid lengths, Grid places, String definition) {}

  /**
   * Cases where lists of risks meet; without rows where the report does not tell.
   *
   * @param gaps what no mutator touches
   */
  record Risks(Grid matrix, List<String> gaps) {}

  /**
   * @param line a small figure, or nothing; trusted markup of our own
   */
  record Tile(String name, String figure, String note, List<TemplateModel> line) {}

  /** A rule of the gate: its answer in shape and word, and its sentence. */
  record Rule(String shape, String answer, String tier, String sentence) {}

  /**
   * @param svg trusted markup of our own
   */
  record Figure(
      String name,
      TemplateModel svg,
      String finding,
      String note,
      List<String> head,
      List<List<String>> rows) {}

  record Category(
      String name,
      String n,
      String baseline,
      String candidate,
      String difference,
      String change,
      String wouldFind) {}

  /**
   * The cases whose texts are in the report.
   *
   * @param laidOut on the page itself
   * @param waiting in templates, for the script
   */
  record Cases(List<Case> laidOut, List<Case> waiting) {}

  /**
   * A case with its texts.
   *
   * @param reproduce the command that shows all of it
   */
  record Case(
      String anchor,
      String id,
      String facts,
      Text input,
      Text context,
      List<Text> expectation,
      List<Column> columns,
      List<Before> before,
      String reproduce) {}

  /**
   * What became of a case before.
   *
   * @param marks one for each run, oldest first
   * @param words the same in a sentence
   */
  public record Before(String marks, String words) {}

  /** A side's trials. */
  record Column(String name, String state, List<Trial> trials) {}

  /**
   * @param text in pieces, of which some differ from the other side's
   * @param left how much was cut off, in words; empty when nothing was
   * @param decisive verdicts other than passes
   */
  record Trial(
      String title,
      String kind,
      List<Piece> text,
      String left,
      List<Opinion> decisive,
      List<Opinion> passed,
      List<Message> sent,
      String figures) {}

  /**
   * A stretch of a reply.
   *
   * @param kind {@code same}, {@code gone} or {@code new}
   */
  record Piece(String kind, String text) {}

  record Message(String role, Text text) {}

  record Opinion(String outcome, String by, String criterion, Text rationale) {}

  /**
   * A text of somebody else's.
   *
   * @param left how much was cut off, in words; empty when nothing was
   */
  record Text(String text, String left) {}

  /** Names with values under one heading. */
  record Table(String name, List<Fact> facts) {}

  record Fact(String name, String value) {}

  /**
   * In what two versions differ; all empty where nothing does, or nothing is compared.
   *
   * @param notes what cannot be told, in sentences
   */
  record Versions(List<Setting> settings, List<TextChange> texts, List<String> notes) {}

  record Setting(String name, String baseline, String candidate) {}

  /**
   * A text on both sides, in pieces.
   *
   * @param left how much of a side was cut off, in words; empty when nothing was
   */
  record TextChange(
      String name,
      List<Piece> baseline,
      String baselineLeft,
      List<Piece> candidate,
      String candidateLeft,
      String note) {}

  /** Case ids of one kind of change of the golden set. */
  record Change(String title, String ids) {}
}
