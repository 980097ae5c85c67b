package dev.assize.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what takes a verdict back behind it in words that are no verdict themselves: "On second
 * thought, it is a FAIL". What is meant then nobody can tell.
 */
final class Afterthoughts {

  /** A correction names what it comes to at once, or soon. */
  private static final int SENTENCES = 3;

  private final Offer offer;
  private final String own;
  private final String folded;
  private final Quotations quotations;

  /**
   * @param own the judge's words, with blanks in the place of verdicts that are not its own
   */
  Afterthoughts(String own, Offer offer) {
    this.own = own;
    this.folded = Folding.of(own);
    this.offer = offer;
    this.quotations = new Quotations(folded);
  }

  /** The other choice that the words behind a verdict name. */
  Optional<String> instead(Sighting last) {
    List<Stretch> said = sentences(last.to());
    for (int i = 0; i < said.size(); i++) {
      Stretch sentence = said.get(i);
      Optional<String> other =
          SecondThoughts.correct(quotations.blankedIn(sentence, folded))
              ? corrected(said.subList(i, Math.min(said.size(), i + SENTENCES)), last.choice())
              : concluded(sentence).filter(choice -> !choice.equals(last.choice()));
      if (other.isPresent() && !ReportedSpeech.endsAt(sentence.begin(own), own)) {
        return other;
      }
    }
    return Optional.empty();
  }

  private Optional<String> corrected(List<Stretch> sentences, String choice) {
    return sentences.stream()
        .flatMap(sentence -> offer.named(sentence.of(own)).stream())
        .filter(named -> !named.equals(choice))
        .findFirst();
  }

  /** What words that announce a verdict, or say that it is the last one, name first. */
  private Optional<String> concluded(Stretch sentence) {
    int end = SecondThoughts.conclusion(quotations.blankedIn(sentence, folded));
    if (end >= 0) {
      return offer.named(sentence.of(own).substring(end)).stream().findFirst();
    }
    return quotations.holds(sentence.begin(folded))
        ? Optional.empty()
        : Announced.in(Dress.offLine(sentence.of(folded)))
            .filter(it -> Cues.announceClosely(it.by()))
            .flatMap(it -> leading(it.said()));
  }

  /** The choice that words begin with. */
  private Optional<String> leading(String said) {
    String words = Dress.offLine(said);
    int end = 0;
    while (end < words.length() && " ;!?(–—".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return offer.find(Dress.offPairs(words.substring(0, end)));
  }

  /** What the judge says in its own name behind a place. */
  private List<Stretch> sentences(int from) {
    List<Stretch> sentences = new ArrayList<>();
    for (Stretch line : Stretch.spoken(folded)) {
      int begin = Math.max(from, line.from());
      for (int i = begin; i < line.to(); i++) {
        boolean isLast = i + 1 == line.to();
        if (isLast || ".!?;".indexOf(folded.charAt(i)) >= 0 && folded.charAt(i + 1) == ' ') {
          sentences.add(new Stretch(begin, i + 1));
          begin = i + 1;
        }
      }
    }
    return sentences;
  }
}
