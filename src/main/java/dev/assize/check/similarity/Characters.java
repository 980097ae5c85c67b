package dev.assize.check.similarity;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one character of a text is. */
enum Characters {
  /** As a reader sees them: a letter with its accents, a family of emoji (UAX 29). */
  SEEN {
    @Override
    List<String> of(String text) {
      BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
      breaks.setText(text);
      List<String> characters = new ArrayList<>(text.length());
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        characters.add(text.substring(start, end));
        start = end;
      }
      return characters;
    }
  },
  CODE_POINTS {
    @Override
    List<String> of(String text) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
  };

  abstract List<String> of(String text);
}
