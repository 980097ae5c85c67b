package dev.assize.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that changed between two runs, to be drawn as a line before the later one.
 *
 * @param at the index of the first run with it, from 0
 * @param run that run
 * @param when it was played
 * @param before as it was: an id or a digest
 * @param after as it is
 */
public record Event(int at, String run, Instant when, Aspect aspect, String before, String after) {

  /**
   * What changed along some runs, in their order. An aspect that a run does not tell is taken to be
   * what it last was.
   */
  public static List<Event> along(List<RunReading> runs) {
    List<Event> events = new ArrayList<>();
    Map<Aspect, String> last = new TreeMap<>();
    for (int i = 0; i < runs.size(); i++) {
      RunReading run = runs.get(i);
      for (Map.Entry<Aspect, String> each : run.surroundings().entrySet()) {
        String before = last.put(each.getKey(), each.getValue());
        if (before != null && !before.equals(each.getValue())) {
          events.add(new Event(i, run.run(), run.at(), each.getKey(), before, each.getValue()));
        }
      }
    }
    return List.copyOf(events);
  }

  /** {@code fingerprint fp_1 became fp_2}. */
  public String words() {
    return aspect.words() + " " + before + " became " + after;
  }
}
