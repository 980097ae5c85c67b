package dev.assize.adversarial;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Turn;
import dev.assize.cases.Tool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A perturbation in the making: what the subject will be shown, and what is expected of its reply.
 *
 * @param wording of the input
 * @param planted the marker, canary or other text to win, as it would stand in a reply; it stands
 *     in the input nowhere unless the oracle is about repeating it; empty when there is none
 * @param drawn what the mutator chose, by name, for the record: {@code position: middle}
 */
public record Draft(
    Wording wording,
    List<Turn> turns,
    List<Passage> context,
    List<Tool> tools,
    Expected expected,
    String planted,
    SortedMap<String, String> drawn) {

  public Draft {
    turns = List.copyOf(turns);
    context = List.copyOf(context);
    tools = List.copyOf(tools);
    drawn = Collections.unmodifiableSortedMap(new TreeMap<>(drawn));
  }

  /** The parent as it is, the same of every call. */
  public static Draft of(Parent parent) {
    return parent.draft();
  }

  static Draft first(Parent parent) {
    Question question = parent.question();
    return new Draft(
        Wording.of(question.input(), parent.answers()),
        question.turns(),
        question.context(),
        question.tools(),
        Expected.same(parent),
        "",
        new TreeMap<>());
  }

  /** What the user asks. */
  public String input() {
    return wording.text();
  }

  /** Texts of the input that a later link of a chain must leave alone. */
  public List<String> untouchable() {
    return wording.untouchable();
  }

  public Draft withInput(String other) {
    Wording changed = Wording.of(other, untouchable());
    return new Draft(changed, turns, context, tools, expected, planted, drawn);
  }

  public Draft withTurns(List<Turn> others) {
    return new Draft(wording, others, context, tools, expected, planted, drawn);
  }

  public Draft withContext(List<Passage> others) {
    return new Draft(wording, turns, others, tools, expected, planted, drawn);
  }

  public Draft expecting(Expected other) {
    return new Draft(wording, turns, context, tools, other, planted, drawn);
  }

  /** The same with something to win planted. */
  public Draft planting(String text) {
    return new Draft(wording, turns, context, tools, expected, text, drawn);
  }

  /** The same, where these texts of the input stay as they are in every later link. */
  public Draft leaving(List<String> texts) {
    List<String> all = new ArrayList<>(untouchable());
    all.addAll(texts);
    Wording left = Wording.of(input(), all);
    return new Draft(left, turns, context, tools, expected, planted, drawn);
  }

  /** The same, where later links leave these texts alone and no others. */
  Draft untouched(List<String> texts) {
    Wording only = Wording.of(input(), texts);
    return new Draft(only, turns, context, tools, expected, planted, drawn);
  }

  /** The same with a choice noted. */
  public Draft drew(String name, Object choice) {
    SortedMap<String, String> more = new TreeMap<>(drawn);
    more.put(name, choice.toString());
    return new Draft(wording, turns, context, tools, expected, planted, more);
  }

  /** What of the input no mutator may touch. */
  public Guard guard() {
    return wording.guard();
  }

  Question question() {
    return Question.of(input(), context, turns, tools);
  }
}
