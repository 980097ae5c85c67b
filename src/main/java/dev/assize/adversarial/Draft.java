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
 * @param planted the marker, canary or other text to win, as it would stand in a reply; it stands
 *     in the input nowhere unless the oracle is about repeating it; empty when there is none
 * @param untouchable texts of the input that a later link of a chain must leave alone
 * @param drawn what the mutator chose, by name, for the record: {@code position: middle}
 */
public record Draft(
    String input,
    List<Turn> turns,
    List<Passage> context,
    List<Tool> tools,
    Expected expected,
    String planted,
    List<String> untouchable,
    SortedMap<String, String> drawn) {

  public Draft {
    turns = List.copyOf(turns);
    context = List.copyOf(context);
    tools = List.copyOf(tools);
    untouchable = List.copyOf(untouchable);
    drawn = Collections.unmodifiableSortedMap(new TreeMap<>(drawn));
  }

  /** The parent as it is. */
  public static Draft of(Parent parent) {
    Question question = parent.question();
    return new Draft(
        question.input(),
        question.turns(),
        question.context(),
        question.tools(),
        Expected.same(parent),
        "",
        parent.answers(),
        new TreeMap<>());
  }

  public Draft withInput(String other) {
    return new Draft(other, turns, context, tools, expected, planted, untouchable, drawn);
  }

  public Draft withTurns(List<Turn> others) {
    return new Draft(input, others, context, tools, expected, planted, untouchable, drawn);
  }

  public Draft withContext(List<Passage> others) {
    return new Draft(input, turns, others, tools, expected, planted, untouchable, drawn);
  }

  public Draft withTools(List<Tool> others) {
    return new Draft(input, turns, context, others, expected, planted, untouchable, drawn);
  }

  public Draft expecting(Expected other) {
    return new Draft(input, turns, context, tools, other, planted, untouchable, drawn);
  }

  /** The same with something to win planted. */
  public Draft planting(String text) {
    return new Draft(input, turns, context, tools, expected, text, untouchable, drawn);
  }

  /** The same, where these texts of the input stay as they are in every later link. */
  public Draft leaving(List<String> texts) {
    List<String> all = new ArrayList<>(untouchable);
    all.addAll(texts);
    return new Draft(input, turns, context, tools, expected, planted, all, drawn);
  }

  /** The same, where later links leave these texts alone and no others. */
  Draft untouched(List<String> texts) {
    return new Draft(input, turns, context, tools, expected, planted, texts, drawn);
  }

  /** The same with a choice noted. */
  public Draft drew(String name, Object choice) {
    SortedMap<String, String> more = new TreeMap<>(drawn);
    more.put(name, choice.toString());
    return new Draft(input, turns, context, tools, expected, planted, untouchable, more);
  }

  /** What of the input no mutator may touch. */
  public Guard guard() {
    return Guard.of(input, untouchable);
  }

  Question question() {
    return Question.of(input, context, turns, tools);
  }
}
