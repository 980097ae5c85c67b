package dev.assize.replay;

/** How many calls a merge of cassettes brought, replaced, and left as they were. */
public record Merged(int added, int replaced, int kept) {

  Merged plus(Merged other) {
    return new Merged(added + other.added, replaced + other.replaced, kept + other.kept);
  }

  static Merged none() {
    return new Merged(0, 0, 0);
  }
}
