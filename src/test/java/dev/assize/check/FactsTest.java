package dev.assize.check;

import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.golden;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.Expectation.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          30 days           ~ You have 30\u00A0Days.
          24-hour           ~ a 24 hour line
          don't know        ~ I don’t know
          1250              ~ It is 1,250 in all
          1,250             ~ 1.250,00 EUR
          1250.50           ~ 1.250,50 €
          1250.5            ~ CHF 1'250.50
          €5                ~ 5 euros a month
          5 EUR             ~ it costs €5.00
          49.90             ~ €49,90
          12 %              ~ twelve, that is 12 percent
          12 percent        ~ 12 per cent
          2026-03-03        ~ on 3 March 2026
          3 March 2026      ~ am 3. März 2026
          3.3.2026          ~ on March 3rd, 2026
          9 October         ~ due 9 October 2026
          October 9         ~ am 09. Oktober
          30 days           ~ in March 30 days
          W-20114           ~ {"order": "W-20114"}
          01632 960417      ~ call 01632 960417
          20 GB             ~ 20GB
          C++               ~ we use c++.
          café              ~ the cafe\u0301
          退款              ~ 可以退款吗
          3 pm              ~ um 15 Uhr
          15:00             ~ at 3 p.m.
          15.30 Uhr         ~ at 3:30pm
          8 a.m.            ~ from 08:00
          15:00             ~ at 3 o'clock
          12 am             ~ bis 0:00 Uhr
          90 minutes        ~ about 1.5 hours
          14 days           ~ innerhalb von zwei Wochen
          two weeks         ~ a fourteen-day period
          24 months         ~ zwei Jahre lang
          90 Minuten        ~ 1 hour and 30 minutes
          half an hour      ~ 30 min
          one hour          ~ 60 Minuten
          10 Mbit/s         ~ at 10 Mbps
          10 Mbit/s         ~ 10 megabit per second
          1.5 km            ~ 1500 m
          2 GB              ~ 2000 MB
          0.5 l             ~ 500 ml
          500 g             ~ 0.5 kg
          01632 960417      ~ 01632-960417
          01632 960417      ~ +44 1632 960417
          01632960417       ~ +44 (0)1632 96 04 17
          +44 1632 960417   ~ 0044 1632 960417
          +44 1632 960417   ~ ring 01632 960417 24 hours a day
          fourteen          ~ 14 of them
          250               ~ two hundred and fifty
          21                ~ twenty-one
          21                ~ einundzwanzig
          35                ~ fuenfunddreissig
          14 days           ~ １４ days
          €20               ~ twenty euros
          five thousand     ~ 5,000
          €1,250            ~ about €1.25k in all
          1250 euros        ~ 1.25k €
          €1,200,000        ~ €1.2 million
          €1.2 million      ~ EUR 1.200.000
          1,200,000 EUR     ~ 1,2 Mio. €
          €1,200,000        ~ €1.2m
          £3 billion        ~ £3bn
          2,000,000         ~ two million
          €500,000          ~ half a million euros
          -€39.90           ~ a credit of €-39.90
          −€ 39.90          ~ -39.90 EUR
          1 month           ~ within a month
          1 month           ~ with a month’s notice
          60 minutes        ~ in an hour.
          a month           ~ 1 Monat
          2 weeks           ~ after a fortnight
          14 days           ~ a fortnight
          90 minutes        ~ 1½ hours
          90 minutes        ~ 1 ½ h
          90 minutes        ~ one and a half hours
          90 minutes        ~ an hour and a half
          90 minutes        ~ anderthalb Stunden
          90 minutes        ~ eineinhalb Stunden
          2.5               ~ two and a half
          30 minutes        ~ ½ hour
          €49               ~ forty-nine euros
          €100              ~ hundert Euro
          100               ~ hundert
          150               ~ hundertfünfzig
          1000 €            ~ tausend Euro
          €100              ~ a hundred euros
          3 March 2026      ~ am 3.3.26
          3 March 1987      ~ 03/03/87
          14:00             ~ at 14:00:00
          14:00:30          ~ at 14:00:30 exactly
          12 March          ~ on the twelfth of March
          12 March 2026     ~ March twelfth, 2026
          21 March          ~ the twenty-first of March
          12. März          ~ am zwölften März
          Straße            ~ HAUPT STRASSE
          Strasse           ~ in der Straße
          5,000 EUR         ~ It costs €5,000.
          5,000 EUR         ~ 5.000 EUR
          1.250 EUR         ~ 1250 euros
          €12,000           ~ 12 thousand euros
          250,000 Mbit/s    ~ 250\u00A0000 Mbit/s
          250 Gbit/s        ~ 250,000 Mbit/s
          0.125 km          ~ 125 m
          0,500 kg          ~ 500 g
          1250 Mbit/s       ~ 1.250 Mbit/s
          1.25 km           ~ 1.250 km
          1.250 km          ~ 1250 km
          2.718             ~ 2,718 or 2.7180 at most
          1,250,000         ~ 1.250.000
          1,250.500 EUR     ~ 1250.50 EUR
          €1.25 million     ~ €1.250 million
          100 MB/s          ~ 100 mb/s
          100 MB/s          ~ at 100 MBps
          1 GB              ~ 1 gb
          5 KM              ~ 5 km
          0.5 L             ~ 500 mL
          1 MW              ~ 1000 kW
          1 mW              ~ 0.001 W
          A$5               ~ 5 AUD
          US$5              ~ $5
          $5                ~ 5 US$ or US$5
          v2.5              ~ since V2.5.
          2.5               ~ version 2.5
          3 o'clock         ~ 3 o'clock in the afternoon
          3 am              ~ at 3 o'clock in the morning
          15:00             ~ at 3 o'clock in the afternoon
          15:00             ~ tomorrow afternoon at 3 o'clock
          15:00             ~ 3 Uhr nachmittags
          15:30             ~ 3:30 in the afternoon
          21:00             ~ 9 o'clock at night
          2 am              ~ 2 o'clock at night
          12:00             ~ at noon
          noon              ~ at 12:00
          12:00             ~ 12 noon
          0:00              ~ until 24:00
          24 Uhr            ~ midnight
          1250 EUR          ~ 1 250,00 €
          1250 EUR          ~ 1 250,00 €
          1250 EUR          ~ EUR 1 250,00
          3 EUR             ~ nur 3,- €
          5 EUR             ~ 5.– €
          5 EUR             ~ 5,-- EUR
          20 EUR            ~ EUR20
          20 EUR            ~ 20EUR
          1.50 EUR          ~ EUR1.50
          5 EUR             ~ 5-7 EUR
          7 EUR             ~ 5-7 EUR
          5 EUR             ~ 5 or 6 euros
          5 EUR             ~ between 5 and 7 EUR
          5 EUR             ~ 5–7 €
          0.99 EUR          ~ 99 ct
          0.99 EUR          ~ 99 Cent
          $0.99             ~ 99 cents
          99 ct             ~ €0.99
          2.5               ~ 2 1/2
          90 minutes        ~ 1 1/2 hours
          1250              ~ eintausendzweihundertfünfzig
          1002              ~ tausendzwei
          250000            ~ zweihundertfünfzigtausend
          3 March 2026      ~ am 3. 3. 2026
          3 March 2026      ~ 2026/03/03
          5 °C              ~ 5 degrees Celsius
          5 Grad Celsius    ~ 5°C
          """)
  void a_fact_is_found_in_every_common_form(String fact, String reply) {
    assertVerdict(judge("facts: " + fact, reply)).isPassed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          5                 ~ There are 15
          5                 ~ 5.5 of them
          30 days           ~ 30 working days
          5 EUR             ~ 5 $
          5 EUR             ~ 5 of them
          1.25              ~ 1250
          3 March 2026      ~ on 3 March
          2026-03-03        ~ 3 March 2025
          -5                ~ 5
          art               ~ a cart, a party
          1001              ~ A1001
          01632             ~ 1632
          3 pm              ~ 3 am
          3:00              ~ 15:00
          13 pm             ~ 13:00
          30 days           ~ one month
          14 days           ~ 14 hours
          10 Mbit/s         ~ 10 MB/s
          10 Mbit/s         ~ 10 Mbit
          1 m               ~ 1 MB
          +44 1632 960417   ~ +49 1632 960417
          01632 960417      ~ 01632 960418
          1                 ~ one of them
          11                ~ an elf
          24 hours          ~ 5 euros a day
          500 W             ~ 500 MW
          €39.90            ~ a credit of -€39.90
          39.90             ~ -€39.90
          €39.90            ~ € -39.90
          €1.25             ~ €1.25k
          €1.20             ~ €1.2 million
          €1.20             ~ €1.2m
          5 EUR             ~ 5 million euros
          1 month           ~ 5 euros a month
          1 month           ~ twice a month
          1 day             ~ 10 calls a day
          24 hours          ~ I buy a day pass
          1 hour            ~ half an hour
          1 hour            ~ 1½ hours
          1 hour            ~ an hour and a half
          1 hour            ~ one and a half hours
          1 second          ~ a second invoice
          10 December 2014  ~ 10.12.14.16
          3 March 2026      ~ 3.3.86
          1 May             ~ You may first open it
          5 EUR             ~ It costs 5,000 EUR.
          5 EUR             ~ It costs €5,000.
          5 EUR             ~ It costs 5.000 EUR.
          39 EUR            ~ €39,000
          1,250 EUR         ~ 1.25 EUR
          1,250 EUR         ~ €1,25
          1.250 EUR         ~ €1,25
          12 EUR            ~ €12,000
          250 Mbit/s        ~ 250,000 Mbit/s
          5                 ~ 5,000
          5                 ~ €5.000
          1.250 km          ~ 1.25 km
          125               ~ 0.125
          500 kg            ~ 0,500 kg
          2718              ~ 2.718,5
          100 MB/s          ~ 100 Mb/s
          100 Mb/s          ~ 100 MB/s
          100 Mbps          ~ 100 MBps
          1 MW              ~ 1 mW
          1 mW              ~ 1 MW
          1 GB              ~ 1 Gb
          1 Gb              ~ 1 GB
          1 MiB             ~ 1 Mib
          $5                ~ A$5
          $5                ~ CA$5
          A$5               ~ $5
          5                 ~ v2.5
          2                 ~ v2.5
          v2                ~ v2.5
          15:00             ~ at 3 o'clock in the morning
          15:00             ~ in the morning at 3 o'clock
          3 am              ~ 3 o'clock in the afternoon
          3:00              ~ 3 Uhr nachmittags
          3:30              ~ 3:30 in the afternoon
          12:00             ~ this afternoon
          250 EUR           ~ 1 250,00 €
          1 EUR             ~ 99 ct
          99 EUR            ~ 99 ct
          20 EUR            ~ EUR2014X
          5 EUR             ~ 5 people and 7 EUR
          5 °C              ~ 5 °F
          """)
  void a_fact_is_not_found_in_what_only_looks_like_it(String fact, String reply) {
    assertVerdict(judge("facts: " + fact, reply)).isFailed();
    assertVerdict(judge("no-facts: " + fact, reply)).isPassed();
  }

  @Test
  void the_rationale_names_what_is_missing_and_quotes_what_is_there() {
    assertVerdict(judge("facts: 30 days; free | at no cost", "Within 30 days."))
        .isFailed()
        .says("did not find \"free\" or \"at no cost\"")
        .says("found \"30 days\" at character 8");
    assertVerdict(judge("no-facts: 29.90; 54.90", "It costs €29,90."))
        .isFailed()
        .says("\"29,90\" at character 11");
  }

  @Test
  void the_columns_of_a_case_become_checks() {
    var golden =
        golden(
            Policy.DECLINE,
            List.of("account holder|155", "a;b"),
            List.of("he has paid"),
            List.of());
    List<NamedCheck> checks = Checks.all().of(golden, new Problems());
    assertThat(checks.stream().map(c -> c.criterion().name()))
        .containsExactly("facts", "no-facts", "refused");
    assertVerdict(((Check) checks.getFirst().examination()).judge(exhibit("Ring 155: a, b.")))
        .isPassed();
  }

  @Test
  void a_fact_of_signs_alone_can_never_be_missing_and_is_refused() {
    assertThat(faults("facts: !?").getFirst()).contains("check.empty-fact");
    assertThat(faults("facts: a |").getFirst()).contains("check.empty-fact");
  }
}
