package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Guard;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * S05: a sign between all letters, two between words. Values and quotations stay whole. Nobody need
 * read it: to ask back is right.
 */
final class LetterByLetter implements Mutator {

  private static final Trait TRAIT =
      Surface.trait("S05", "letter by letter", Oracle.POLICY, EnumSet.of(Kept.POLICY, Kept.SLOTS));

  private enum Sign {
    HYPHEN('-'),
    SLASH('/'),
    DOT('.'),
    SPACE(' ');

    private final String text;
    private final Pattern between;

    Sign(char sign) {
      this.text = String.valueOf(sign);
      this.between = Pattern.compile("(?<=\\p{L})" + Pattern.quote(text) + "(?=\\p{L})");
    }

    /** Whether the text can be read back: the sign has no meaning of its own in it. */
    boolean isClear(Draft draft) {
      boolean isUsed = this != SPACE && Letters.freeText(draft).contains(text);
      return !isUsed
          && !draft.input().contains(text + text)
          && draft.guard().held().stream().noneMatch(piece -> between.matcher(piece).find());
    }

    String written(Draft draft) {
      String input = draft.input();
      Guard guard = draft.guard();
      StringBuilder letters = new StringBuilder(2 * input.length());
      for (int i = 0; i < input.length(); i++) {
        char c = input.charAt(i);
        letters.append(c == ' ' && guard.isFree(i) ? text + text : c);
        boolean isInside = i + 1 < input.length() && guard.isFree(i) && guard.isFree(i + 1);
        if (isInside && Character.isLetter(c) && Character.isLetter(input.charAt(i + 1))) {
          letters.append(text);
        }
      }
      return letters.toString();
    }

    String read(String letters) {
      return between.matcher(letters).replaceAll("").replace(text + text, " ");
    }
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return Expected.knowsSamePolicy(parent) ? clear(Draft.of(parent)).size() : 0;
  }

  private static List<Sign> clear(Draft draft) {
    return List.of(Sign.values()).stream().filter(sign -> sign.isClear(draft)).toList();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<Sign> clear = clear(before);
    if (clear.isEmpty()) {
      return Optional.empty();
    }
    Sign sign = clear.get(variant % clear.size());
    return Letters.changed(before, sign.written(before))
        .map(
            after ->
                after
                    .expecting(Expected.samePolicy(parent, after.input()))
                    .drew("sign", sign.name()));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        Surface.held(before, after),
        new Proof(
            "the parent without the signs",
            clear(before).stream()
                .anyMatch(sign -> sign.read(after.input()).equals(before.input()))));
  }
}
