package dev.assize.imports;

import dev.assize.base.Suggestion;
import dev.assize.check.Exhibit;
import dev.assize.json.Fields;
import dev.assize.judge.Interpreter;
import dev.assize.judge.ReplyJudge;
import dev.assize.judge.Sense;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.util.List;
import java.util.Optional;

/**
 * Words of somebody's judge, to be read as those of a judge of this project.
 *
 * @param reader that judge's criterion, whose digest covers how it is read
 */
record ForeignWords(Criterion criterion, Criterion reader, Interpreter interpreter, String raw)
    implements Statement {

  /** Reads a verdict without a grade; faults go to the fields' problems, and then there is none. */
  static Optional<Statement> read(
      String by, String name, String raw, Fields fields, Interpreters interpreters) {
    Optional<Interpreters.Reader> found = interpreters.of(by, fields);
    return found.flatMap(
        known ->
            reader(known.judge(), name, fields)
                .map(
                    reader ->
                        new ForeignWords(
                            Statement.criterion(known.by(), name, bearing(known.judge(), reader)),
                            reader,
                            known.judge().interpreter().orElseThrow(),
                            raw)));
  }

  /** By name; a judge with one criterion has no other that could be meant. */
  private static Optional<Criterion> reader(ReplyJudge judge, String name, Fields fields) {
    List<Criterion> own = judge.criteria();
    Optional<Criterion> named =
        own.stream().filter(criterion -> criterion.name().equals(name)).findFirst();
    if (named.isEmpty() && own.size() > 1) {
      fields
          .problems()
          .error(
              "import.unknown-criterion",
              fields.place("criterion"),
              "criterion: \"" + name + "\"",
              "a criterion of judge \"" + judge.name() + "\", as whose words they are read",
              Suggestion.remedy(name, own.stream().map(Criterion::name).toList()));
      return Optional.empty();
    }
    return named.or(() -> Optional.of(own.getFirst()));
  }

  /** As of verdicts that say what they come to: only what passes or fails replies can decide. */
  private static Bearing bearing(ReplyJudge judge, Criterion reader) {
    return judge.question(reader).isPresent() ? Bearing.MUST : Bearing.ADVISORY;
  }

  @Override
  public Finding about(ReplyKey key, int sample, Exhibit exhibit) {
    Sense sense =
        interpreter.read(raw, exhibit).stream()
            .filter(each -> each.criterion().equals(reader))
            .findFirst()
            .orElseThrow();
    return new Finding(List.of(key), criterion, sample, sense.verdict(), sense.raw(), List.of());
  }

  /** Digests of rows are made of it: the same for the same words, read in the same way. */
  @Override
  public String toString() {
    return "ForeignWords[criterion=" + criterion + ", reader=" + reader + ", raw=" + raw + "]";
  }
}
