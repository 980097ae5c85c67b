package dev.assize.check.instruction;

import dev.assize.check.Folding;
import dev.assize.check.Passage;
import dev.assize.check.Trait;

/** That all letters of a reply are capital, or all small. */
enum LetterSize implements Trait {
  CAPITAL("capital") {
    @Override
    boolean forbids(int c) {
      return Character.isLowerCase(c) || Character.isTitleCase(c);
    }
  },
  SMALL("small") {
    @Override
    boolean forbids(int c) {
      return Character.isUpperCase(c) || Character.isTitleCase(c);
    }
  };

  private final String word;

  LetterSize(String word) {
    this.word = word;
  }

  abstract boolean forbids(int c);

  String word() {
    return word;
  }

  @Override
  public String words() {
    return "has " + word + " letters only";
  }

  @Override
  public boolean followsFrom(Trait other) {
    return equals(other);
  }

  @Override
  public boolean excludes(Trait other) {
    return switch (other) {
      case LetterSize size -> size != this;
      case Passage passage ->
          passage.folding().letters() == Folding.Case.AS_IT_IS
              && passage.text().codePoints().anyMatch(this::forbids);
      default -> false;
    };
  }
}
