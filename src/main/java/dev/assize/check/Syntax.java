package dev.assize.check;

/**
 * A format that the whole reply has, or what stands in a Markdown code fence in its stead.
 *
 * @param first the characters that it can begin with
 * @param last the characters that it can end with
 * @param fence whether a fence may be around it
 */
public record Syntax(String name, String first, String last, Around fence) implements Trait {

  /** What may be around it. */
  public enum Around {
    NOTHING("", ""),
    FENCE("`", ", fence aside,");

    private final String mark;
    private final String words;

    Around(String mark, String words) {
      this.mark = mark;
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** What the option {@code [fenced]} allows. */
    public static Around askedBy(Arguments arguments) {
      return arguments.has(Fence.OPTION.name()) ? FENCE : NOTHING;
    }
  }

  /** A value by RFC 8259. */
  public static Syntax json(Around around) {
    return new Syntax("JSON", "{[\"-0123456789tfn", "}]\"0123456789el", around);
  }

  /** A document with one element that holds all others. */
  public static Syntax xml(Around around) {
    return new Syntax("XML", "<", ">", around);
  }

  /** The same under another name, so that neither follows from the other. */
  public Syntax named(String other) {
    return new Syntax(other, first, last, fence);
  }

  @Override
  public String words() {
    return "is " + name;
  }

  @Override
  public boolean followsFrom(Trait other) {
    return other instanceof Syntax syntax
        && syntax.name.equals(name)
        && (fence == Around.FENCE || syntax.fence == Around.NOTHING);
  }

  @Override
  public boolean excludes(Trait other) {
    return switch (other) {
      case Syntax syntax ->
          !syntax.name.equals(name) && first.chars().noneMatch(c -> syntax.first.indexOf(c) >= 0);
      case Passage passage -> excludes(passage);
      default -> false;
    };
  }

  private boolean excludes(Passage passage) {
    String text = passage.text().strip();
    if (text.isEmpty()) {
      return false;
    }
    return switch (passage.where()) {
      case BEGINNING -> isNone(first, text.charAt(0), passage);
      case END -> isNone(last, text.charAt(text.length() - 1), passage);
      case WHOLE, LAST_WORDS, ANYWHERE -> false;
    };
  }

  /** A folded character may stand for another one. */
  private boolean isNone(String allowed, char c, Passage passage) {
    String all = passage.folding().fold(allowed + fence.mark).text();
    return all.indexOf(passage.folding().fold(String.valueOf(c)).text()) < 0;
  }
}
