package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Guard;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S11: the same words and values as others write them: contractions, spelling on the other side of
 * the ocean, amounts, dates and times. Every way that finds something is a child, and all together.
 */
final class EquivalentFormats implements Mutator {

  private static final Trait TRAIT =
      Surface.trait(
          "S11",
          "equivalent formats",
          Oracle.INV,
          EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.LANGUAGE));

  private static final String ALL = "all";

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return English.reads(parent.input()) ? texts(Draft.of(parent), parent).size() : 0;
  }

  /** What each way makes of the input, where it makes anything of it. */
  private static Map<String, String> texts(Draft draft, Parent parent) {
    Map<String, String> texts = new LinkedHashMap<>();
    String all = draft.input();
    int last = 0;
    List<Format> formats = new ArrayList<>(Format.WORDS);
    formats.addAll(isCopied(parent) ? List.of() : Format.VALUES);
    for (Format format : formats) {
      String text = format.written(draft.input(), guard(draft, draft.input()));
      if (!text.equals(draft.input())) {
        texts.put(format.name(), text);
        last++;
        all = format.written(all, guard(draft, all));
      }
    }
    if (last > 1 && !texts.containsValue(all)) {
      texts.put(ALL, all);
    }
    return texts;
  }

  /** Whether the reply is to hold values as they stand in the question. */
  private static boolean isCopied(Parent parent) {
    return parent.golden().expectation().checks().stream()
        .anyMatch(check -> check.name().startsWith("json") || check.name().startsWith("contains"));
  }

  private static Guard guard(Draft draft, String text) {
    return Guard.ofQuotations(text, draft.untouchable());
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Map<String, String> texts = texts(before, parent);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    String way = List.copyOf(texts.keySet()).get(variant % texts.size());
    return Letters.changed(before, texts.getOrDefault(way, ""))
        .map(after -> after.drew("format", way));
  }

  @Override
  public Size size() {
    return Size.WORDS;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        new Proof(
            "quotations and answers stand",
            guard(before, before.input()).held().equals(guard(before, after.input()).held())),
        Surface.readsBack(
            "the same words and values",
            before,
            after,
            Format.plain(after.input()),
            Format.plain(before.input())));
  }
}
