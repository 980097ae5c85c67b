package dev.assize.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the verdicts that a judge writes down as text. */
final class WrittenVerdicts {

  private static final String BOXED = "\\boxed{";
  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_MARK = 64;
  private static final int LONGEST_DENIAL = 12;
  private static final int LONGEST_SENTENCE = 160;
  private static final List<String> DENIALS =
      List.of("not", "never", "nor", "neither", "no", "nicht", "kein", "keine");

  private final String folded;
  private final Offer offer;
  private final BitSet taken;
  private final boolean hasMarks;
  private final List<Sighting> sightings = new ArrayList<>();
  private @Nullable Quotations quotations;

  /**
   * @param folded the judge's own words
   * @param taken what is part of a JSON value, and so no text
   */
  WrittenVerdicts(String folded, Offer offer, BitSet taken) {
    this.folded = folded;
    this.offer = offer;
    this.taken = taken;
    this.hasMarks = folded.contains("[[") || folded.contains(BOXED);
  }

  List<Sighting> find() {
    for (Stretch line : Stretch.spoken(folded)) {
      find(line);
    }
    return sightings;
  }

  private void find(Stretch line) {
    Optional<String> whole =
        line.to() - line.from() > LONGEST_LINE || isBusy(line)
            ? Optional.empty()
            : whole(line.of(folded));
    if (whole.isPresent() && !isQuoted(line.begin(folded))) {
      sightings.add(Sighting.of(whole.get(), line.from(), line.to()));
    } else if (taken.isEmpty() || taken.nextClearBit(line.begin(folded)) < line.to()) {
      sentences(line);
      marks(line);
    }
  }

  /** Looked for only where a verdict was found, as quotations are dear to find. */
  private boolean isQuoted(int place) {
    Quotations known = quotations;
    if (known == null) {
      known = new Quotations(folded);
      quotations = known;
    }
    return known.holds(place);
  }

  /** Whether part of it is JSON. */
  private boolean isBusy(Stretch line) {
    return !taken.isEmpty() && !taken.get(line.from(), line.to()).isEmpty();
  }

  /** A line that is nothing but a verdict, announced or not. */
  private Optional<String> whole(String line) {
    String words = Dress.offTags(Dress.offLine(stressed(line)));
    Optional<String> announced = announced(words);
    return announced.isPresent() ? announced : bare(words);
  }

  /** "The verdict is **B**" announces like a colon; without emphasis it is any sentence. */
  private static String stressed(String words) {
    return words.replace(" is **", " is: **");
  }

  /** A number with a full stop behind it is the number of an item. */
  private Optional<String> bare(String words) {
    boolean isQuoted = !words.isEmpty() && "\"'“„«‘".indexOf(words.charAt(0)) >= 0;
    if (isQuoted && !folded.strip().equals(words)) {
      return Optional.empty();
    }
    Optional<String> found = offer.find(Dress.offPairs(words));
    boolean isItem = offer instanceof Offer.Scale && words.endsWith(".");
    return isItem ? Optional.empty() : found;
  }

  private Optional<String> announced(String words) {
    return Announced.in(words)
        .filter(it -> Cues.announce(offer.offRange(it.by())))
        .flatMap(it -> it.choice(offer));
  }

  /** Announced verdicts that are a sentence of their own. */
  private void sentences(Stretch line) {
    int from = line.from();
    boolean isAnnouncing = false;
    for (int i = line.from(); i < line.to(); i++) {
      char c = folded.charAt(i);
      isAnnouncing |= Announced.mayBegin(c) || c == '*';
      boolean isLast = i + 1 == line.to();
      if (isLast || c == '。' || isStop(c) && folded.charAt(i + 1) == ' ') {
        if (isAnnouncing) {
          sentence(new Stretch(from, i + 1));
        }
        from = i + 1;
        isAnnouncing = false;
      }
    }
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == ';';
  }

  private void sentence(Stretch words) {
    boolean isShort = words.to() - words.from() <= LONGEST_SENTENCE;
    if (isShort && !isBusy(words)) {
      announced(Dress.offLine(stressed(words.of(folded))))
          .filter(choice -> !isQuoted(words.begin(folded)))
          .ifPresent(choice -> sightings.add(Sighting.of(choice, words.from(), words.to())));
    }
  }

  /** Verdicts in double brackets or a box, wherever they stand but in quotation marks. */
  private void marks(Stretch line) {
    for (int i = line.from(); hasMarks && i < line.to(); i++) {
      if (folded.startsWith("[[", i)) {
        mark(i, i + 2, closed(i + 2, "]]"), 2);
      } else if (folded.startsWith(BOXED, i)) {
        mark(i, i + BOXED.length(), closedBrace(i + BOXED.length()), 1);
      }
    }
  }

  private void mark(int from, int inner, int end, int width) {
    if (end < 0) {
      return;
    }
    String words = Dress.offPairs(folded.substring(inner, end));
    Optional<String> choice = announced(words);
    (choice.isPresent() ? choice : offer.find(words))
        .filter(found -> !isHeld(from, end + width) && !isDenied(from))
        .ifPresent(found -> sightings.add(Sighting.of(found, from, end + width)));
  }

  private boolean isHeld(int from, int to) {
    boolean isApostrophed =
        from > 0
            && to < folded.length()
            && folded.charAt(from - 1) == '\''
            && folded.charAt(to) == '\'';
    return taken.get(from) || isApostrophed || isQuoted(from);
  }

  private boolean isDenied(int from) {
    String before = folded.substring(Math.max(0, from - LONGEST_DENIAL), from).strip();
    return DENIALS.contains(before.substring(before.lastIndexOf(' ') + 1));
  }

  /** Looks no further than a mark may be long, so that many that are left open cost no more. */
  private int closed(int from, String close) {
    int end = from;
    while (end < from + LONGEST_MARK && !folded.startsWith(close, end)) {
      end++;
    }
    return end < from + LONGEST_MARK ? end : -1;
  }

  private int closedBrace(int from) {
    int depth = 1;
    for (int i = from; i < Math.min(folded.length(), from + LONGEST_MARK); i++) {
      depth += folded.charAt(i) == '{' ? 1 : folded.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
