package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.cases.Question.Turn;
import java.util.List;
import java.util.Map;

/**
 * One record of a golden file, whichever way it was written, before anything in it is judged.
 *
 * @param texts what the plain columns hold; an absent or empty one is missing
 * @param lists the items of the list columns, with their escapes
 * @param context texts, each literal or a list of references
 * @param documents like {@code context}, with the name each was given
 */
record Row(
    Place place,
    Map<Column, String> texts,
    Map<Column, List<String>> lists,
    List<CheckSpec> checks,
    List<String> context,
    List<Document> documents,
    List<Turn> turns,
    List<Tool> tools) {

  /** A retrieved passage that the case gives to the subject. */
  record Document(String name, String text) {}

  String text(Column column) {
    return texts.getOrDefault(column, "");
  }

  List<String> items(Column column) {
    return lists.getOrDefault(column, List.of());
  }
}
