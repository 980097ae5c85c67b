package dev.assize.check.instruction;

/** Capital and small letters. */
final class Capitals {

  private Capitals() {}

  /** Whether there are capital letters and neither small nor title-case ones. */
  static boolean areAll(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
  }

  /** Whether there are small letters and neither capital nor title-case ones. */
  static boolean areNone(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }
}
