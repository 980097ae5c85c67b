package dev.assize.judge;

import dev.assize.json.Fields;
import java.util.Optional;

/** How what a juror finds is called in the name of its jury; nothing else may be called so. */
public final class JurorName {

  private static final String PREFIX = "juror ";

  private JurorName() {}

  /** The criterion of a judge as a juror. */
  public static String of(String judge) {
    return PREFIX + judge;
  }

  /** Whose findings a criterion of a jury holds; empty of one that is not a juror's. */
  public static Optional<String> in(String criterion) {
    return criterion.startsWith(PREFIX)
        ? Optional.of(criterion.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** Tells a name of another thing that would be taken for a juror's. */
  public static void refuse(Fields fields, String key) {
    fields
        .text(key)
        .filter(name -> in(name).isPresent())
        .ifPresent(
            name ->
                fields
                    .problems()
                    .error(
                        JudgeFile.CODE + ".reserved-name",
                        fields.place(key),
                        key + ": " + name,
                        "a name that does not begin with \"" + PREFIX + "\", as jurors' do",
                        ""));
  }
}
