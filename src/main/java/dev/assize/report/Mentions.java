package dev.assize.report;

import dev.assize.base.Place;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the cases that sentences name. */
final class Mentions {

  /** All that an id can consist of; a sign at its end is the sentence's. */
  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?");

  private Mentions() {}

  /** Where the cases are that a candidate's reasons name; none that has no place. */
  static Map<String, Place> places(CandidateView view, CaseTexts texts) {
    Set<String> known = view.index().stream().map(CaseRow::id).collect(Collectors.toSet());
    Map<String, Place> places = new TreeMap<>();
    for (String reason : view.decision().reasons()) {
      ID.matcher(reason)
          .results()
          .map(word -> word.group())
          .filter(known::contains)
          .forEach(id -> texts.place(id).ifPresent(place -> places.put(id, place)));
    }
    return places;
  }

  /** The first case with a place that a sentence names. */
  static Optional<String> first(String sentence, Map<String, Place> places) {
    Matcher word = ID.matcher(sentence);
    return word.results().map(found -> found.group()).filter(places::containsKey).findFirst();
  }
}
