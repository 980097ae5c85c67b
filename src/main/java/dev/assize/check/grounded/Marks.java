package dev.assize.check.grounded;

import dev.assize.check.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where markers stand; a reply may have very many of them. */
final class Marks {

  private final NavigableMap<Integer, Span> byStart = new TreeMap<>();

  Marks(List<Marker> markers) {
    markers.forEach(marker -> byStart.put(marker.span().start(), marker.span()));
  }

  /** Whether a stretch lies within one of them. */
  boolean hold(Span stretch) {
    Map.Entry<Integer, Span> mark = byStart.floorEntry(stretch.start());
    return mark != null && mark.getValue().holds(stretch);
  }
}
