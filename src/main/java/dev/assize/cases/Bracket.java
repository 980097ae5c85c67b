package dev.assize.cases;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A bracket behind a blank in the middle of a check's value, where it opens no options.
 *
 * @param texts what the commas in it part
 * @param behind the text that follows, quoted, and where in the cell it stands
 */
public record Bracket(List<String> texts, String behind) {

  private static final Pattern INSIDE = Pattern.compile("(?<=\\s|^)\\[([^\\[\\]]*)\\]\\s*(?=\\S)");

  public Bracket {
    texts = List.copyOf(texts);
  }

  static List<Bracket> in(Piece value) {
    return INSIDE
        .matcher(value.text())
        .results()
        .map(
            found ->
                new Bracket(
                    List.of(found.group(1).split(",", -1)).stream().map(String::strip).toList(),
                    Quoted.of(value.text().substring(found.end()))
                        + Spot.words(value.at(found.end()))))
        .toList();
  }
}
