package dev.assize.check;

import java.util.Set;

/** How long a text is. */
enum Measure {
  /**
   * Runs of letters, digits and marks; an apostrophe, hyphen, full stop, comma or colon between two
   * of them does not end a word. In scripts without spaces every ideograph is a word.
   */
  WORDS(Noun.of("word")) {
    @Override
    int of(String text) {
      return Words.count(text);
    }
  },
  /** Code points, white space at both ends aside. */
  CHARS(Noun.of("character")) {
    @Override
    int of(String text) {
      String stripped = text.strip();
      return stripped.codePointCount(0, stripped.length());
    }
  },
  /**
   * Stretches that end with {@code . ! ? …} before white space, or with a line that is followed by
   * another; common abbreviations, single letters and ordinal numbers do not end one.
   */
  SENTENCES(Noun.of("sentence")) {
    @Override
    int of(String text) {
      return Sentences.of(text).size();
    }
  },
  /** Lines that hold something a reader can see. */
  LINES(Noun.of("line")) {
    @Override
    int of(String text) {
      return Lines.filled(text);
    }
  },
  /** Blocks of such lines, parted by empty lines or by Unicode's paragraph separator. */
  PARAGRAPHS(Noun.of("paragraph")) {
    @Override
    int of(String text) {
      return Lines.paragraphs(text);
    }
  };

  private final Noun noun;

  Measure(Noun noun) {
    this.noun = noun;
  }

  Noun noun() {
    return noun;
  }

  abstract int of(String text);

  /** The amount, with what a text within a reply has at the least where that can be told. */
  Amount bounded(Amount amount) {
    // The end of a sentence depends on what follows it.
    return this == WORDS || this == CHARS ? amount.heldBy(this::of) : amount;
  }

  /** Counting words. */
  private static final class Words {

    private static final Set<Character> INNER = Set.of('\'', '-', '.', ',', ':', '/', '_', '@');

    static int count(String text) {
      int words = 0;
      boolean inside = false;
      int i = 0;
      while (i < text.length()) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        boolean part = isPart(c);
        if (c > 127 && Character.isIdeographic(c)) {
          words++;
          inside = false;
        } else if (part && !inside) {
          words++;
          inside = true;
        } else if (!part) {
          inside = inside && isInner(text, i, next);
        }
        i = next;
      }
      return words;
    }

    private static boolean isInner(String text, int at, int next) {
      return INNER.contains(Shapes.fold(text.charAt(at)))
          && next < text.length()
          && isPart(text.codePointAt(next));
    }

    private static boolean isPart(int c) {
      int type = Character.getType(c);
      return Character.isLetterOrDigit(c)
          || type == Character.NON_SPACING_MARK
          || type == Character.COMBINING_SPACING_MARK
          || type == Character.ENCLOSING_MARK;
    }
  }
}
