package dev.assize.adversarial;

import dev.assize.cases.GoldenSet;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All parents together: whose passages distract from whose evidence. */
public final class Corpus {

  private final List<Parent> parents;
  private final Supplier<Shelf> shelf = Lazy.of(this::index);

  private Corpus(GoldenSet golden) {
    this.parents = golden.cases().stream().map(each -> new Parent(each, this)).toList();
  }

  /** The parents of a golden set, in the order of their ids. */
  public static Corpus of(GoldenSet golden) {
    return new Corpus(golden);
  }

  public List<Parent> parents() {
    return parents;
  }

  /** All passages of all parents, each once, in the order of the parents' ids. */
  public List<Passage> passages() {
    return shelf.get().passages();
  }

  /**
   * The passages of other parents that are likest to a question (BM25), the likest first; none that
   * the parent has itself, and none that tells one of its facts.
   */
  public List<Passage> nearest(Parent parent, int count) {
    return shelf.get().nearest(parent, count);
  }

  private Shelf index() {
    Map<String, Passage> each = new LinkedHashMap<>();
    for (Parent parent : parents) {
      parent.context().forEach(passage -> each.putIfAbsent(passage.text(), passage));
    }
    return Shelf.of(new ArrayList<>(each.values()));
  }
}
