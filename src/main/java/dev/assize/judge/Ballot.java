package dev.assize.judge;

import dev.assize.verdict.Rationale;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a vote from a judge's words. What may be answered is closed: some labels, or the numbers of
 * a scale. The last vote among them counts; whatever else is said is {@link Vote.Spoilt}, with the
 * reason why, and never guessed.
 *
 * <p>A vote is one of these, in capitals or small letters, in plain or full-width characters:
 *
 * <ol>
 *   <li>a line that is nothing but a label ({@code PASS}, {@code **Fail.**}, {@code - B}) or a
 *       number ({@code 7}, {@code 7.5}, {@code 7/10}, {@code 7 out of 10} on a scale that ends with
 *       10); a number with a full stop behind it numbers an item and is none;
 *   <li>words that announce a verdict, a colon ({@code =}, a dash, an arrow) and the choice, as a
 *       line or a sentence: {@code Rating: 7/10}, {@code **Verdict: B**}, {@code "winner": "tie"},
 *       {@code <answer>A</answer>}, {@code Endurteil: PASS}, {@code 최종 판정: PASS}. The words are a
 *       closed set, so that "downgrade:" announces nothing. A remark in parentheses may follow;
 *   <li>{@code [[A]]}, {@code [[7.5]]} or {@code \boxed{A}} wherever it stands, unless quoted or
 *       denied ("not [[A]]");
 *   <li>a JSON object that stands alone in its lines, in a Markdown fence or not, with the choice
 *       as a text, number or truth value under a name that announces a verdict ({@code verdict},
 *       {@code winner}, {@code final_score}). {@code rationale} and {@code quote} beside it are
 *       read, too.
 * </ol>
 *
 * <p>Nothing else counts: no label in a sentence ("a good answer", "rated 10 by users"), nothing in
 * quotation marks, in lines that begin with {@code >}, in fenced blocks of several lines, inside of
 * a JSON text, in what a model thought aloud ({@code <think>}), nor in data that the judge repeats
 * between the marks in which it was shown, nor what it reports of the reply ("it says [[A]]").
 * Look-alikes of other alphabets are other letters.
 *
 * <p>Two votes that differ contradict each other, wherever they stand, and such words are spoilt. A
 * later vote takes an earlier one back only where the judge says so: it corrects itself between
 * them ("no, wait", "on second thought", "correction:"), outside of headings and quotations, or
 * calls the last one final or overall where it gives it ("Final verdict: B"). A vote that is taken
 * back behind it in other words ("Final verdict: B is better") is spoilt, too. Bare lines that name
 * several choices are headings, and an announced vote behind them counts. Reading takes time in
 * proportion to the length of the text, whatever it holds.
 */
public final class Ballot {

  private final Offer offer;

  private Ballot(Offer offer) {
    this.offer = offer;
  }

  /**
   * A choice among labels; capitals, underscores, dashes and blanks do not tell them apart.
   *
   * @throws IllegalArgumentException when two labels are alike, or one is empty
   */
  public static Ballot of(List<String> labels) {
    return new Ballot(Offer.Labels.of(labels));
  }

  /** The same. */
  public static Ballot of(String... labels) {
    return of(List.of(labels));
  }

  /**
   * A number from the least to the most, both included, with or without a fraction. {@link
   * Vote.Cast#number()} gives it.
   */
  public static Ballot scale(BigDecimal least, BigDecimal most) {
    return new Ballot(new Offer.Scale(least, most));
  }

  /** What may be answered, as a reader is told: {@code PASS, FAIL}. */
  public String offered() {
    return offer.told();
  }

  /** The labels in their order; none on a scale. */
  public List<String> labels() {
    return offer instanceof Offer.Labels closed
        ? List.copyOf(closed.byWords().values())
        : List.of();
  }

  /** The same as words of a sentence: {@code A, B or TIE}, {@code a number from 1 to 10}. */
  public String choices() {
    List<String> labels = labels();
    return labels.size() < 2
        ? offered()
        : String.join(", ", labels.subList(0, labels.size() - 1)) + " or " + labels.getLast();
  }

  /** The vote in a judge's words, where nobody knows what it was shown. */
  public Vote read(String raw) {
    return read(raw, "");
  }

  /**
   * The vote in a judge's words. One that stands in what it was shown, together with the words
   * beside it or behind an introduction ("The reply:"), is a copy and none of its own; and of two
   * that differ the last does not count if it stands there at all: nobody can tell whether the
   * judge gives or quotes it.
   *
   * @param shown all that the judge was to look at
   */
  public Vote read(String raw, String shown) {
    String own = OwnWords.of(raw);
    Copies copies = new Copies(shown);
    Map<Boolean, List<Sighting>> found =
        sightings(own).stream()
            .collect(
                Collectors.partitioningBy(
                    vote -> copies.repeat(vote, own) || ReportedSpeech.is(vote, own)));
    List<Sighting> seen =
        Contradiction.withoutHeadings(found.getOrDefault(false, List.of()), own, offer);
    if (seen.isEmpty()) {
      return new Vote.Spoilt(
          "no verdict among those offered (" + offer.told() + "): " + Rationale.quote(raw.strip()));
    }
    Sighting last = seen.getLast();
    String without = OwnWords.without(found.getOrDefault(true, List.of()), own);
    return Contradiction.in(seen, own, offer, copies)
        .map(other -> contradicted(other.choice(), last.choice(), own.substring(other.from())))
        .or(() -> takenBack(last, without))
        .orElseGet(() -> new Vote.Cast(last.choice(), reasons(last, own), last.quote()));
  }

  private Optional<Vote> takenBack(Sighting last, String own) {
    return new Afterthoughts(own, offer)
        .instead(last)
        .or(() -> Headings.otherVote(last, own, offer))
        .map(other -> contradicted(last.choice(), other, own.substring(last.from())));
  }

  /** What in a text that is no judge's would be read as a vote if it were; empty when nothing. */
  String imitated(String text) {
    return sightings(text).stream()
        .map(seen -> text.substring(seen.from(), seen.to()).strip())
        .filter(seen -> !isPlainNumber(seen))
        .findFirst()
        .orElse("");
  }

  /** Replies hold numbers for many reasons. */
  private static boolean isPlainNumber(String seen) {
    return seen.chars().noneMatch(c -> Character.isLetter(c) || c == '[');
  }

  private List<Sighting> sightings(String own) {
    JsonVerdicts json = new JsonVerdicts(own);
    WrittenVerdicts written = new WrittenVerdicts(Folding.of(own), offer, json.taken());
    return Stream.concat(written.find().stream(), json.find(offer).stream())
        .sorted(Comparator.comparingInt(Sighting::to))
        .toList();
  }

  /**
   * One vote for each criterion that was asked about, in their order; one that is not voted on is
   * spoilt, and criteria that nobody asked about are passed over. A judge may answer with a JSON
   * list of objects ({@code [{"name": "tone", "verdict": "pass", "rationale": ..., "quote": ...}]},
   * also as {@code {"criteria": [...]}}), with an object by name ({@code {"tone": "pass"}}, {@code
   * {"tone": {"verdict": ...}}}), or with a line each ({@code tone: PASS}). What stands word for
   * word in what it was shown is a copy and none of its votes.
   *
   * @param shown all that the judge was to look at; empty when nobody knows
   */
  public Map<String, Vote> readEach(String raw, List<String> criteria, String shown) {
    CriterionVotes votes = new CriterionVotes(OwnWords.of(raw), offer, new Copies(shown));
    Map<String, Vote> each = new LinkedHashMap<>();
    criteria.forEach(criterion -> each.put(criterion, agreed(criterion, votes.on(criterion), raw)));
    return each;
  }

  /**
   * The claims that a judge lists with a vote on each, {@code {"claims": [{"claim": ..., "span":
   * ..., "verdict": ...}]}}; empty where its words hold no such list, or something in it is no
   * claim.
   */
  Optional<List<Claim>> readClaims(String raw, String shown) {
    return new ClaimVotes(offer, new Copies(shown)).in(OwnWords.of(raw));
  }

  /** The same, where nobody knows what it was shown. */
  public Map<String, Vote> readEach(String raw, List<String> criteria) {
    return readEach(raw, criteria, "");
  }

  private Vote agreed(String criterion, List<Vote.Cast> votes, String raw) {
    List<String> choices = votes.stream().map(Vote.Cast::choice).distinct().toList();
    return switch (choices.size()) {
      case 0 ->
          new Vote.Spoilt(
              "no verdict on \"%s\" among those offered (%s): %s"
                  .formatted(criterion, offered(), Rationale.quote(raw.strip())));
      case 1 -> votes.getLast();
      default ->
          new Vote.Spoilt(
              "verdicts on \"%s\" that contradict each other: %s"
                  .formatted(criterion, String.join(" and ", choices)));
    };
  }

  private static Vote contradicted(String one, String other, String said) {
    return new Vote.Spoilt(
        "two verdicts that contradict each other, %s and %s: %s"
            .formatted(one, other, Rationale.quote(said.strip())));
  }

  /** What the judge says before its vote, else behind it. */
  private static String reasons(Sighting vote, String own) {
    return Stream.of(vote.why(), own.substring(0, vote.from()), own.substring(vote.to()))
        .map(String::strip)
        .filter(words -> words.chars().anyMatch(Character::isLetterOrDigit))
        .findFirst()
        .orElse("the judge gave no reasons");
  }
}
