package dev.assize.check.grounded;

import dev.assize.check.Quantities;
import dev.assize.check.Quantities.Quantity;
import dev.assize.check.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of a reply held against the passages that the marker behind them cites; markers with
 * no letter or digit between them cite together.
 */
final class CitedNumbers {

  private final String text;
  private final Sources sources;
  private final Marks marks;
  private final Quantities said;
  private final NavigableMap<Integer, Set<Integer>> citedFrom = new TreeMap<>();
  private final Map<Integer, Quantities> written = new HashMap<>();

  CitedNumbers(String text, Sources sources, Shelf shelf) {
    this.text = text;
    this.sources = sources;
    List<Marker> markers = Marker.in(text);
    this.marks = new Marks(markers);
    this.said = Quantities.in(String.join("\n", sources.talk()));
    gather(markers, shelf);
  }

  /** Under where a row of markers begins: where the passages stand that it cites. */
  private void gather(List<Marker> markers, Shelf shelf) {
    Set<Integer> cited = new HashSet<>();
    int end = 0;
    for (Marker marker : markers) {
      Span span = marker.span();
      if (citedFrom.isEmpty() || says(text.substring(end, span.start()))) {
        cited = new HashSet<>();
        citedFrom.put(span.start(), cited);
      }
      cited.addAll(shelf.places(marker));
      end = span.end();
    }
  }

  /** Those that no cited passage has, as they stand in the reply. */
  List<String> elsewhere(List<Quantity> numbers) {
    Numbering numbering = new Numbering(text);
    return numbers.stream()
        .filter(number -> !marks.hold(number.span()))
        // Numbering must see every number, for one counts from the one before.
        .filter(number -> !numbering.counts(number))
        .filter(number -> !number.isCountUpTo(NoInventedNumbers.FEW) && !said.hold(number))
        .filter(number -> !isCited(number))
        .map(number -> number.span().in(text))
        .toList();
  }

  private boolean isCited(Quantity number) {
    Map.Entry<Integer, Set<Integer>> behind = citedFrom.ceilingEntry(number.span().end());
    return behind != null && behind.getValue().stream().anyMatch(at -> in(at).hold(number));
  }

  private Quantities in(int place) {
    return written.computeIfAbsent(place, at -> Quantities.in(sources.documents().get(at).text()));
  }

  private static boolean says(String between) {
    return between.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
