package dev.assize.check.grounded;

import dev.assize.check.Exhibit;
import dev.assize.check.Folding.Case;
import dev.assize.check.grounded.Sources.Document;
import dev.assize.check.grounded.Sources.Reach;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts in which somebody's quotations are looked for. Case, white space, the shapes of quotation
 * marks and dashes and the punctuation at the ends do not matter; an ellipsis parts a quotation
 * into two.
 */
public final class Grounds {

  private final List<Document> documents;
  private final Haystack haystack;

  private Grounds(List<Document> documents, String text) {
    this.documents = List.copyOf(documents);
    this.haystack = Haystack.of(text, Case.IGNORED);
  }

  /** All that the reply may rest on. */
  public static Grounds of(Exhibit exhibit) {
    Sources sources = Sources.of(exhibit, Reach.GIVEN);
    return new Grounds(sources.documents(), sources.text());
  }

  /** One text alone. */
  public static Grounds of(String text) {
    return new Grounds(List.of(), text);
  }

  /** Whether the words stand there; words that show nothing stand nowhere. */
  public boolean hold(String quotation) {
    return quotation.chars().anyMatch(Character::isLetterOrDigit)
        && haystack.quotes(quotation, Case.IGNORED);
  }

  /** Whether no passage was given or retrieved. */
  public boolean areWithoutPassages() {
    return documents.stream().allMatch(document -> document.text().isBlank());
  }

  /** The passages by number, and by name where they have one. */
  public String passages() {
    return IntStream.range(0, documents.size())
        .mapToObj(i -> heading(i + 1, documents.get(i).name()) + documents.get(i).text().strip())
        .collect(Collectors.joining("\n\n"));
  }

  private String heading(int number, String name) {
    return documents.size() == 1 && name.isEmpty()
        ? ""
        : "[" + number + (name.isEmpty() ? "]\n" : ": " + name + "]\n");
  }
}
