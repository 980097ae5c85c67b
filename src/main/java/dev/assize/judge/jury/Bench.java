package dev.assize.judge.jury;

import dev.assize.base.Digests;
import dev.assize.json.Fields;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.JurorName;
import dev.assize.judge.Sworn;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is asked by a judge that asks others, and about what.
 *
 * @param labelled what labels call that
 * @param words what it asks, for people; empty when its file does not say
 */
record Bench(
    String name,
    String labelled,
    String words,
    Bearing bearing,
    CaseChoice cases,
    List<Juror> jurors) {

  Bench {
    jurors = List.copyOf(jurors);
  }

  /** Reads the keys that juries and cascades share; empty when a juror cannot be had. */
  static Optional<Bench> read(JudgeSource source, List<String> names) {
    Fields fields = source.fields();
    String labelled = fields.text("criterion").orElse(source.name());
    JurorName.refuse(fields, "criterion");
    String words = fields.text("question").orElse("");
    Bearing bearing = fields.bool("must").orElse(false) ? Bearing.MUST : Bearing.ADVISORY;
    CaseChoice cases = CaseChoice.read(fields);
    List<Juror> jurors = new ArrayList<>();
    names.forEach(
        name -> Juror.named(name, source, "judge:" + source.name()).ifPresent(jurors::add));
    return jurors.size() < names.size()
        ? Optional.empty()
        : Optional.of(new Bench(source.name(), labelled, words, bearing, cases, jurors));
  }

  /** Its own criterion; the digest covers its jurors, too. */
  Criterion criterion(Digests rule) {
    jurors.forEach(juror -> rule.part("juror", juror.judge().digest().hex()));
    return new Criterion("judge:" + name, labelled, rule.digest(), bearing, BigDecimal.ONE);
  }

  Set<String> providers() {
    Set<String> providers = new TreeSet<>();
    jurors.forEach(juror -> providers.addAll(juror.judge().providers()));
    return providers;
  }

  List<Sworn> asked() {
    return jurors.stream().flatMap(juror -> juror.judge().asked().stream()).toList();
  }

  Optional<String> question() {
    return Optional.of(words).filter(text -> !text.isBlank());
  }
}
