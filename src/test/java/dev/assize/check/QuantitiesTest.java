package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          14 days                 ~ two weeks            ~ true
          14 days                 ~ 14                   ~ true
          | days | 14 |           ~ 14 days              ~ true
          14 days                 ~ 14 hours             ~ false
          5 EUR                   ~ $5                   ~ false
          5 EUR                   ~ five                 ~ true
          on 3 March 2026         ~ 3.3.2026             ~ true
          3 March, and 4 May 2026 ~ 3 March 2026         ~ true
          3 March, and 4 May 2026 ~ 3 May 2026           ~ false
          until 15:00             ~ 3 pm                 ~ true
          until 15:00             ~ 4 pm                 ~ false
          +44 1632 960417         ~ 01632-960417         ~ true
          5 % of 1,250            ~ 1.250                ~ true
          12 EUR                  ~ 12,000 EUR           ~ false
          12 EUR                  ~ 12.000 EUR           ~ false
          1.25 km                 ~ 1.250 km             ~ true
          1250 km                 ~ 1.250 km             ~ true
          5 MB                    ~ 5 Mb                 ~ false
          5 MW                    ~ 5 mW                 ~ false
          €5                      ~ A$5                  ~ false
          """)
  void a_number_is_known_by_its_value_and_not_with_another_unit(
      String known, String said, boolean holds) {
    List<Quantities.Quantity> quantities = Quantities.listed(Tokens.of(said));
    assertThat(quantities).hasSize(1);
    assertThat(Quantities.in(known).hold(quantities.getFirst())).isEqualTo(holds);
  }

  @Test
  void every_german_number_below_a_thousand_is_read() {
    for (int i = 12; i < 1000; i++) {
      assertThat(Quantities.in(String.valueOf(i)).hold(only(GermanNumber.write(i))))
          .as(GermanNumber.write(i))
          .isTrue();
    }
    assertThat(GermanNumber.write(777)).isEqualTo("siebenhundertsiebenundsiebzig");
  }

  private static Quantities.Quantity only(String text) {
    return Quantities.listed(Tokens.of(text)).getFirst();
  }
}
