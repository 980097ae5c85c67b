package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.NamedCheck;
import dev.assize.verdict.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * A deterministic check as a source of verdicts: it looks at every reply, whether or not its case
 * asks for it.
 */
final class AskedCheck implements VerdictSource {

  /** Where the check was typed. */
  private static final Place TYPED = Place.of("--check");

  private final Docket docket;
  private final CheckSpec spec;
  private final Exhibits exhibits;
  private final Digest digest;

  private AskedCheck(Docket docket, CheckSpec spec, Digest digest) {
    this.docket = docket;
    this.spec = spec;
    this.digest = digest;
    this.exhibits = new Exhibits(docket.project().evidence().prices());
  }

  /**
   * Reads a check as a golden file has it.
   *
   * @throws InvalidInput when there is no such check, or it asks a program
   */
  static AskedCheck of(String expression, Docket docket, GoldenCase any) {
    Problems problems = new Problems();
    Optional<CheckSpec> read = CheckSpec.read(expression, TYPED, problems);
    problems.orThrow();
    CheckSpec spec = read.orElseThrow();
    NamedCheck check = make(docket, asking(spec, any), problems);
    return new AskedCheck(docket, spec, check.criterion().digest());
  }

  @Override
  public Maker maker() {
    return new Maker(Criterion.CHECK, spec.text(), digest, false);
  }

  @Override
  public List<Told> look(List<Matter> matters) {
    return matters.parallelStream().map(this::look).toList();
  }

  private Told look(Matter matter) {
    GoldenCase asked = asking(spec, matter.golden());
    NamedCheck check = make(docket, asked, new Problems());
    Check pure = (Check) check.examination();
    return new Told(
        pure.judge(exhibits.ofStored(asked, matter.trial().response())),
        "",
        List.of(),
        check.criterion().digest());
  }

  /** The case's last check, which is the one that was asked for. */
  private static NamedCheck make(Docket docket, GoldenCase asked, Problems problems) {
    List<NamedCheck> made = docket.checks().of(asked, problems);
    problems.orThrow();
    NamedCheck last = made.getLast();
    if (last.examination() instanceof Check) {
      return last;
    }
    throw InvalidInput.of(
        "calibrate.check-asks",
        TYPED,
        last.criterion().name() + " asks a program",
        "a check that looks at the reply alone, or a judge",
        "Import the program's verdicts, then: assize calibrate --run RUN --by NAME");
  }

  /** The case with this check alone. */
  private static GoldenCase asking(CheckSpec spec, GoldenCase golden) {
    return golden.expecting(golden.expectation().asking(spec));
  }
}
