package dev.assize.check;

/**
 * One of several values of which every reply has at most one, such as its language.
 *
 * @param verb what it is, as one says it of a reply: {@code stops with}
 */
public record Property(String verb, String value) implements Trait {

  @Override
  public String words() {
    return verb + " " + value;
  }

  @Override
  public boolean followsFrom(Trait other) {
    return equals(other);
  }

  @Override
  public boolean excludes(Trait other) {
    return other instanceof Property property
        && property.verb.equals(verb)
        && !property.value.equals(value);
  }
}
