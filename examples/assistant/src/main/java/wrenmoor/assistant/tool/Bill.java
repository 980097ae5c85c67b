package wrenmoor.assistant.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wrenmoor.assistant.text.Words;

/** A bill as the look-up tells it: its charges, and what was found out about each. */
record Bill(String number, double total, List<Charge> charges) {

  /** One charge; the finding begins with "right" or "wrong". */
  record Charge(String what, double amount, String finding) {
    boolean isWrong() {
      return finding.startsWith("wrong") && !isRefunded();
    }

    boolean isRefunded() {
      return finding.contains("refunded");
    }
  }

  static Bill read(String number, JsonNode result) {
    List<Charge> charges = new ArrayList<>();
    for (JsonNode charge : result.path("charges")) {
      charges.add(
          new Charge(
              charge.path("what").asText(),
              charge.path("amount").asDouble(),
              charge.path("finding").asText().toLowerCase(Locale.ROOT)));
    }
    double sum = charges.stream().mapToDouble(Charge::amount).sum();
    return new Bill(number, result.path("total").asDouble(sum), List.copyOf(charges));
  }

  /**
   * The wrong charges that a message is about: those it names, or all when it names none of them.
   */
  List<Charge> wrong(String message) {
    List<Charge> wrong = charges.stream().filter(Charge::isWrong).toList();
    List<Charge> named = wrong.stream().filter(charge -> names(message, charge)).toList();
    return named.isEmpty() ? wrong : named;
  }

  /** Whether a refund was already made on this bill. */
  boolean isRefunded() {
    return charges.stream().anyMatch(Charge::isRefunded);
  }

  /** "€34.77 for Fibre 1000, €49 for set-up": all charges in a sentence. */
  String told() {
    return charges.stream()
        .map(charge -> euros(charge.amount()) + " for " + charge.what())
        .collect(Collectors.joining("; "));
  }

  /** €6 and €12.90. */
  static String euros(double amount) {
    return amount == Math.rint(amount)
        ? String.format(Locale.ROOT, "€%.0f", amount)
        : String.format(Locale.ROOT, "€%.2f", amount);
  }

  private static boolean names(String message, Charge charge) {
    List<String> said = Words.terms(message);
    String amount = euros(charge.amount()).substring(1);
    return said.contains(amount)
        || said.contains(String.format(Locale.ROOT, "%.2f", charge.amount()))
        || Words.terms(charge.what()).stream().anyMatch(said::contains);
  }
}
