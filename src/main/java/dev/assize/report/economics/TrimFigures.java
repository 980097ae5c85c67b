package dev.assize.report.economics;

import dev.assize.economics.MoneyRange;
import dev.assize.economics.Triad;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Saving;
import dev.assize.economics.trimming.Tokens;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Every number on shorter prompts once: a row for each of them. */
final class TrimFigures {

  private static final List<String> HEAD =
      List.of(
          "prompt",
          "original",
          "without",
          "together",
          "cases",
          "open",
          "pass_original",
          "pass",
          "difference",
          "difference_low",
          "difference_high",
          "p_margin",
          "p_worse",
          "cuts",
          "finding",
          "margin_80",
          "tokens_in_original",
          "tokens_in",
          "tokens_out_original",
          "tokens_out",
          "currency",
          "saved_per_call",
          "saved",
          "saved_low",
          "saved_high",
          "calls",
          "unbilled_original",
          "unbilled");

  private final TrimView view;

  TrimFigures(TrimView view) {
    this.view = view;
  }

  Part.Table table() {
    List<List<String>> rows = new ArrayList<>();
    view.lot().prompts().forEach(prompt -> rows.add(row(view.lot(), prompt, "no")));
    if (view.together() instanceof Together.Decided decided) {
      decided.lot().prompts().forEach(prompt -> rows.add(row(decided.lot(), prompt, "yes")));
    }
    return new Part.Table(HEAD, rows);
  }

  private List<String> row(TrimmedLot lot, Trimmed prompt, String together) {
    Cut cut = prompt.cut();
    List<String> row = new ArrayList<>();
    row.add(cut.name());
    row.add(lot.original());
    row.add(String.join(" ", prompt.without()));
    row.add(together);
    row.add(Integer.toString(cut.cases()));
    row.add(Integer.toString(cut.open()));
    row.add(pass(lot, lot.original()));
    row.add(pass(lot, cut.name()));
    row.add(cut.cases() == 0 ? "" : Words.raw(Optional.of(cut.difference())));
    row.add(Words.raw(cut.interval().map(Interval::lo)));
    row.add(Words.raw(cut.interval().map(Interval::hi)));
    row.add(Words.raw(Optional.of(cut.notWorse().value())));
    row.add(Words.raw(Optional.of(cut.worse().value())));
    row.add(Integer.toString(cut.cuts()));
    row.add(TrimJson.finding(cut.finding()));
    row.add(Words.raw(cut.reach().stream().boxed().findFirst()));
    row.add(tokens(prompt.input(), Tokens::original));
    row.add(tokens(prompt.input(), Tokens::shorter));
    row.add(tokens(prompt.output(), Tokens::original));
    row.add(tokens(prompt.output(), Tokens::shorter));
    row.add(view.currency());
    saving(cut.saving(), row);
    row.add(view.callsPerMonth().orElse(TrimView.USUAL_CALLS).toPlainString());
    Saving.Unbilled unbilled =
        cut.saving() instanceof Saving.Known known ? known.unbilled() : new Saving.Unbilled(0, 0);
    row.add(Long.toString(unbilled.original()));
    row.add(Long.toString(unbilled.shorter()));
    return row;
  }

  private static String pass(TrimmedLot lot, String prompt) {
    return lot.triads().stream()
        .filter(triad -> triad.subject().equals(prompt))
        .map(Triad::quality)
        .filter(quality -> quality.cases() > 0)
        .map(quality -> Words.raw(Optional.of(quality.share())))
        .findFirst()
        .orElse("");
  }

  private static String tokens(Optional<Tokens> tokens, ToDoubleFunction<Tokens> which) {
    return Words.raw(tokens.map(which::applyAsDouble));
  }

  private static void saving(Saving saving, List<String> row) {
    switch (saving) {
      case Saving.Known known -> {
        row.add(known.perCall().amount().toPlainString());
        row.add(known.inAll().amount().toPlainString());
        row.add(limit(known.range().map(MoneyRange::lo).map(m -> m.amount().toPlainString())));
        row.add(limit(known.range().map(MoneyRange::hi).map(m -> m.amount().toPlainString())));
      }
      case Saving.Unpriced unpriced -> row.addAll(List.of("", "", "", ""));
    }
  }

  private static String limit(Optional<String> amount) {
    return amount.orElse("");
  }
}
