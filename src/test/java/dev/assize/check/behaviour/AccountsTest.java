package dev.assize.check.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Accounts as schwifty 2026.10.1 and python-stdnum 2.2 judge them, check digits of cards as
 * python-stdnum does; made by {@code bench/oracles/accounts.py}.
 */
class AccountsTest {

  private static final Path VECTORS = Path.of("src/test/resources/oracle/checks/accounts.jsonl");

  @Test
  void accounts_are_right_where_two_independent_checkers_say_so() throws Exception {
    Set<String> countries = new TreeSet<>();
    int rows = 0;
    for (JsonObject row : rows("iban")) {
      String number = row.text("number").orElseThrow();
      boolean right = isTrue(row, "iban");
      assertThat(Iban.at(0, number).isPresent()).as(number).isEqualTo(right);
      if (right) {
        countries.add(number.substring(0, 2));
      }
      rows++;
    }
    assertThat(rows).isGreaterThan(1500);
    assertThat(countries).hasSizeGreaterThan(80).contains("OM", "RU", "YE");
  }

  @Test
  void check_digits_of_cards_are_right_where_an_independent_checker_says_so() throws Exception {
    int rows = 0;
    for (JsonObject row : rows("luhn")) {
      String number = row.text("number").orElseThrow();
      assertThat(PaymentCard.isChecked(number)).as(number).isEqualTo(isTrue(row, "luhn"));
      rows++;
    }
    assertThat(rows).isEqualTo(7 * 40 * 3);
  }

  private static List<JsonObject> rows(String member) throws IOException, JsonException {
    List<JsonObject> rows = new ArrayList<>();
    for (String line : Files.readAllLines(VECTORS)) {
      JsonObject row = Json.parseObject(line);
      if (row.get(member).isPresent()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean isTrue(JsonObject row, String member) {
    return row.get(member).orElseThrow().equals(new JsonBoolean(true));
  }
}
