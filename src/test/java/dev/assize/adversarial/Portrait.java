package dev.assize.adversarial;

import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Children of one mutator, written down for a person to read. */
final class Portrait {

  /** Of so many parents, if there are as many that it applies to. */
  private static final int PARENTS = 5;

  /** So many children of the first of them, and one of each other. */
  private static final int VARIANTS = 8;

  /** More passages than this are shown as one text. */
  private static final int MANY = 8;

  /** From one parent to the next; it has no divisor in common with their number. */
  private static final int STRIDE = 61;

  private final Mutator mutator;
  private final StringBuilder text = new StringBuilder();

  private Portrait(Mutator mutator) {
    this.mutator = mutator;
  }

  static String of(Mutator mutator) {
    return new Portrait(mutator).drawn();
  }

  private String drawn() {
    Trait trait = mutator.trait();
    line(trait.id() + " version " + trait.version() + ", " + trait.name());
    line(trait.family().word() + ", " + trait.oracle().word() + ", " + trait.severity().word());
    line("keeps " + trait.keeps().stream().sorted().map(Kept::name).toList());
    line(trait.threat().toString());
    line("in " + mutator.size().word());
    List<Parent> parents = parents();
    for (int i = 0; i < parents.size(); i++) {
      Parent parent = parents.get(i);
      int capacity = mutator.capacity(parent);
      line("\n" + parent.id() + ", up to " + capacity);
      line("  " + Legible.of(parent.input()));
      if (i == 0) {
        IntStream.range(0, Math.min(VARIANTS, capacity)).forEach(v -> child(parent, v));
      } else {
        child(parent, i * 7 % capacity);
      }
    }
    return text.toString();
  }

  private List<Parent> parents() {
    List<Parent> all = Fixture.corpus().parents();
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i * STRIDE % all.size()))
        .filter(parent -> mutator.capacity(parent) > 0)
        .limit(PARENTS)
        .toList();
  }

  private void child(Parent parent, int variant) {
    Draws draws = Draws.of(Fixture.ROOT, mutator.trait().id(), parent.id(), variant);
    Optional<Draft> child = mutator.apply(Draft.of(parent), parent, variant, draws);
    line("- " + variant + ": " + child.map(Draft::drawn).map(Object::toString).orElse("nothing"));
    child.ifPresent(draft -> describe(draft, parent, variant));
  }

  private void describe(Draft draft, Parent parent, int variant) {
    line("  asks: " + Legible.of(draft.input()));
    draft.turns().forEach(turn -> line("  " + turn.speaker() + ": " + Legible.of(turn.text())));
    passages(draft, parent);
    if (!draft.tools().equals(parent.question().tools())) {
      line("  tools: " + Legible.of(draft.tools().toString()));
    }
    note("untouchable", draft.untouchable().toString(), "[]");
    note("planted", draft.planted(), "");
    expected(draft.expected(), Expected.same(parent));
    line("  heard: " + heard(draft, parent));
    proofs(draft, parent, variant);
  }

  private void passages(Draft draft, Parent parent) {
    if (draft.context().equals(parent.context())) {
      return;
    }
    List<String> read =
        draft.context().stream()
            .map(passage -> parent.context().indexOf(passage) + " " + passage.text())
            .map(
                shown ->
                    shown.replaceFirst("^-1 ", "").replaceFirst("(?s)^(\\d+) .*", "passage $1"))
            .toList();
    if (read.size() > MANY) {
      line("  reads: " + Legible.of(String.join("\n", read)));
    } else {
      read.forEach(each -> line("  reads: " + Legible.of(each)));
    }
  }

  private void expected(Expected expected, Expected usual) {
    note("oracle", expected.oracle().word(), mutator.trait().oracle().word());
    note("facts", facts(expected.include()), facts(usual.include()));
    note("no facts", facts(expected.exclude()), facts(usual.exclude()));
    note("helps", checks(expected.helps()), checks(usual.helps()));
    note("resists", checks(expected.resists().stream().toList()), "");
    note("policy", expected.policy().name(), usual.policy().name());
    note("reference", expected.reference(), usual.reference());
    note("surrender", expected.surrender(), "");
  }

  private static String facts(List<Fact> facts) {
    return facts.stream().map(Fact::forms).map(Object::toString).collect(Collectors.joining());
  }

  private static String checks(List<CheckSpec> checks) {
    return checks.stream().map(CheckSpec::text).collect(Collectors.joining(" + "));
  }

  /** What the null subjects say, and what comes of it. */
  private static String heard(Draft draft, Parent parent) {
    Map<String, String> replies = new LinkedHashMap<>();
    replies.put("reference", draft.expected().reference());
    replies.put("silence", "");
    replies.put("echo", draft.input());
    replies.put("refusal", Trials.REFUSAL);
    replies.put("asking back", Trials.ASKS_BACK);
    replies.put("invention", Trials.MADE_UP);
    replies.put("dump", Trials.dump(draft));
    replies.put("parent's answer", parent.reference());
    if (!draft.expected().surrender().isEmpty()) {
      replies.put("surrender", draft.expected().surrender());
      replies.put(
          "surrender and help", draft.expected().surrender() + " " + draft.expected().reference());
    }
    return replies.entrySet().stream()
        .map(each -> each.getKey() + " " + verdict(Heard.of(draft, parent, each.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String verdict(Heard heard) {
    return (heard.resisted() ? "" : "gives in and ") + (heard.helped() ? "helps" : "fails");
  }

  private void proofs(Draft draft, Parent parent, int variant) {
    List<Proof> all = mutator.proofs(Draft.of(parent), draft, parent);
    all.stream().filter(proof -> !proof.holds()).forEach(p -> line("  unproven: " + p.name()));
    Soundness.of(parent, draft).stream()
        .filter(proof -> !proof.holds())
        .forEach(proof -> line("  unsound: " + proof.name()));
    if (variant == 0) {
      all.forEach(
          proof -> line("  proof: " + proof.name() + "; notices " + noticed(proof, draft, parent)));
    }
  }

  /** The ways to bend a child that a proof notices. */
  private List<String> noticed(Proof proof, Draft draft, Parent parent) {
    List<String> noticed = new ArrayList<>();
    Bent.all(draft, parent)
        .forEach(
            (how, bent) -> {
              boolean holds =
                  mutator.proofs(Draft.of(parent), bent, parent).stream()
                      .anyMatch(each -> each.name().equals(proof.name()) && each.holds());
              if (!holds) {
                noticed.add(how);
              }
            });
    return noticed;
  }

  private void note(String name, String value, String unless) {
    if (!value.equals(unless)) {
      line("  " + name.toLowerCase(Locale.ROOT) + ": " + Legible.of(value));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
