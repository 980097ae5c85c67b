package dev.assize.check.behaviour;

import dev.assize.check.behaviour.PhraseBook.Said;
import dev.assize.verdict.Rationale;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a reply says that it does not know.
 *
 * @param unknowing the stretch that says so; empty when none does
 * @param answering what answers all the same; empty when nothing does
 */
record Ignorance(Stand stand, String unknowing, String answering) {

  private static final PhraseBook BOOK = PhraseBook.in("unknowns.txt");
  private static final String NUMBER = "0";

  /** Owned up to, taken back by a guess, or not said at all. */
  enum Stand {
    ADMITTED,
    ANSWERED,
    NONE
  }

  static Ignorance of(String reply) {
    return of(Clause.of(reply));
  }

  static Ignorance of(List<Clause> written) {
    List<Clause> clauses = written.stream().map(Ignorance::withPlainNumbers).toList();
    Ignorance found = new Ignorance(Stand.NONE, "", "");
    for (int i = 0; i < clauses.size(); i++) {
      Ignorance here = at(i, clauses);
      if (here.stand == Stand.ADMITTED) {
        return here;
      }
      found = found.stand == Stand.NONE ? here : found;
    }
    return found;
  }

  private static Ignorance at(int i, List<Clause> clauses) {
    Clause clause = clauses.get(i);
    Said said = BOOK.saidIn(clause);
    boolean doubts = said.has("doubt");
    int end = said.endOf(doubts ? "doubt" : "unknown");
    if (end < 0 || said.has("never")) {
      return new Ignorance(Stand.NONE, "", "");
    }
    Stream<Clause> answers = doubts ? toDoubt(i, end, clauses) : toIgnorance(i, end, clauses);
    return answers
        .findFirst()
        .map(answer -> new Ignorance(Stand.ANSWERED, clause.written(), answer.written()))
        .orElseGet(() -> new Ignorance(Stand.ADMITTED, clause.written(), ""));
  }

  private static Stream<Clause> toIgnorance(int i, int end, List<Clause> clauses) {
    return behind(i, end, clauses).filter(s -> says("guesses", s));
  }

  private static Stream<Clause> toDoubt(int i, int end, List<Clause> clauses) {
    Stream<Clause> before = before(i, end, clauses).filter(s -> says("guesses", s));
    Stream<Clause> behind =
        behind(i, end, clauses)
            .filter(
                s -> says("guesses", s) || says("answers", s) || isBare(s, clauses.get(i), end));
    return Stream.concat(before, behind);
  }

  private static boolean says(String chapter, Clause stretch) {
    Said said = BOOK.saidIn(stretch);
    return said.has(chapter) && !said.has("asks-others");
  }

  /** Behind a doubt that does not say about what, "it is" tells what was asked. */
  private static boolean isBare(Clause stretch, Clause doubt, int end) {
    return end == doubt.words().size() && says("bare", stretch);
  }

  private static Stream<Clause> before(int i, int end, List<Clause> clauses) {
    Clause clause = clauses.get(i);
    return Stream.concat(
        clauses.subList(Math.max(0, i - 1), i).stream(),
        clause.commas().stream()
            .filter(comma -> comma < end)
            .limit(1)
            .map(
                comma ->
                    new Clause(clause.written(), clause.words().subList(0, comma), List.of())));
  }

  private static Stream<Clause> behind(int i, int end, List<Clause> clauses) {
    Clause clause = clauses.get(i);
    return Stream.concat(
        clause.behind(end).stream().map(tail -> new Clause(clause.written(), tail, List.of())),
        clauses.subList(i + 1, Math.min(i + 2, clauses.size())).stream());
  }

  /** A number is one word to the phrases, whichever it is. */
  private static Clause withPlainNumbers(Clause clause) {
    List<String> words =
        clause.words().stream()
            .map(word -> Character.isDigit(word.codePointAt(0)) ? NUMBER : word)
            .toList();
    return new Clause(clause.written(), words, clause.commas());
  }

  String told() {
    return switch (stand) {
      case ADMITTED -> "says with " + quote(unknowing) + " that it is not known";
      case ANSWERED ->
          "says with "
              + quote(unknowing)
              + " that it is not known, and answers with "
              + quote(answering);
      case NONE -> "says of nothing that it is not known";
    };
  }

  private static String quote(String span) {
    return Rationale.quote(Shown.escaped(span));
  }
}
