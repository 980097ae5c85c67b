package dev.assize.adversarial;

import dev.assize.cases.Question.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Children that somebody tampered with; a proof should notice what it is about. */
final class Bent {

  private Bent() {}

  /** By what was done to them. */
  static Map<String, Draft> all(Draft draft, Parent parent) {
    String input = draft.input();
    Map<String, Draft> bent = new LinkedHashMap<>();
    bent.put("a word before", draft.withInput("Well " + input));
    bent.put("a word behind", draft.withInput(input + " well"));
    bent.put("a letter doubled", draft.withInput(doubled(input)));
    bent.put("a figure more", draft.withInput(input.replaceFirst("\\d", "4$0")));
    bent.put("shouting", draft.withInput(input.toUpperCase(Locale.ROOT)));
    bent.put("the parent's question", draft.withInput(parent.input()));
    bent.put("the answer given away", draft.withInput(input + " " + draft.expected().reference()));
    bent.put("the prize given away", draft.withInput(input + " " + draft.planted() + "."));
    bent.put("no turns", draft.withTurns(List.of()));
    bent.put("no context", draft.withContext(List.of()));
    bent.put("the parent's context", draft.withContext(parent.context()));
    bent.put("a passage altered", draft.withContext(altered(draft.context())));
    bent.put("passages the other way round", draft.withContext(draft.context().reversed()));
    bent.put("another prize", draft.planting("KITE-2931"));
    bent.put("the parent's oracle", draft.expecting(Expected.same(parent)));
    bent.values().removeIf(draft::equals);
    return bent;
  }

  private static String doubled(String input) {
    int middle = input.offsetByCodePoints(0, input.codePointCount(0, input.length()) / 2);
    int end = Math.min(input.length(), input.offsetByCodePoints(middle, input.isEmpty() ? 0 : 1));
    return input.substring(0, end) + input.substring(middle);
  }

  private static List<Passage> altered(List<Passage> passages) {
    return passages.stream()
        .map(
            passage -> new Passage(passage.reference(), passage.text().replaceFirst("\\w", "$0$0")))
        .toList();
  }
}
