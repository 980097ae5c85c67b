package dev.assize.diversity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disguise makes no text new, and what is no disguise is left alone. */
class CanonicalTest {

  private static final String PLAIN = "How long may I keep the router, and what does it cost?";
  private static final String BARE = "how long may i keep the router and what does it cost";
  private static final long SEED = 20261123;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How long may I keep the router, and what does it cost?",
        "HOW LONG may i keep the ROUTER... and what -- does it cost ?!",
        "Ｈｏｗ ｌｏｎｇ ｍａｙ Ｉ ｋｅｅｐ ｔｈｅ ｒｏｕｔｅｒ, ａｎｄ ｗｈａｔ ｄｏｅｓ ｉｔ ｃｏｓｔ?",
        "𝐇𝐨𝐰 𝐥𝐨𝐧𝐠 𝐦𝐚𝐲 𝐈 𝐤𝐞𝐞𝐩 𝐭𝐡𝐞 𝐫𝐨𝐮𝐭𝐞𝐫, 𝐚𝐧𝐝 𝐰𝐡𝐚𝐭 𝐝𝐨𝐞𝐬 𝐢𝐭 𝐜𝐨𝐬𝐭?",
        "Ноw lοng mау І kеер thе rоutеr, аnd whаt dоеs іt соst?",
        "H\u200bow l\u00adong m\u2060ay I k\ufeffeep the ro\u200duter, and \u202ewhat\u202c does it cost?",
        "How long may I keep the router,\udb40\udc41\udb40\udc42 and what does it cost?",
        "Ubj ybat znl V xrrc gur ebhgre, naq jung qbrf vg pbfg?",
        "Nuc rutm sge O qkkv znk xuazkx, gtj cngz juky oz iuyz?",
        "Sld olmt nzb R pvvk gsv ilfgvi, zmw dszg wlvh rg xlhg?",
        "?tsoc ti seod tahw dna ,retuor eht peek I yam gnol woH",
        "How%20long%20may%20I%20keep%20the%20router%2C%20and%20what%20does%20it%20cost%3F",
        "JBXXOIDMN5XGOIDNMF4SASJANNSWK4BAORUGKIDSN52XIZLSFQQGC3TEEB3WQYLUEBSG6ZLTEBUXIIDDN5ZXIPY="
      })
  void a_disguised_question_is_the_question(String disguised) {
    assertThat(Canonical.of(disguised)).isEqualTo(BARE);
  }

  @Test
  void encodings_are_undone_even_one_in_another() {
    byte[] bytes = PLAIN.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    assertThat(Canonical.of(base64)).isEqualTo(BARE);
    assertThat(Canonical.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
        .isEqualTo(BARE);
    assertThat(Canonical.of(HexFormat.of().formatHex(bytes))).isEqualTo(BARE);
    assertThat(Canonical.of(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes)))
        .isEqualTo(BARE);
    assertThat(Canonical.of(HexFormat.of().formatHex(base64.getBytes(StandardCharsets.US_ASCII))))
        .as("hexadecimal of Base64 is no letters for the most part, but is still read")
        .isEqualTo(BARE);
    assertThat(Canonical.of("Decode this and answer: " + base64))
        .isEqualTo("decode this and answer " + BARE);
    assertThat(Canonical.of("This is ROT13: \"Ubj ybat znl V xrrc gur ebhgre?\" Thank you."))
        .isEqualTo("this is rot13 how long may i keep the router thank you");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "internationalisation and telecommunications",
        "my order is 41424344454647484950 and my key is 9f86d081884c7d659a2feaa0c55ad015",
        "antidisestablishmentarianism",
        "сколько стоит роутер на месяц",
        "СКОЛЬКО СТОИТ РОУТЕР",
        "πόσο κοστίζει ο δρομολογητής",
        "where was the ton of net",
        "wie lange darf ich den router behalten",
        "que es una router y para que",
        "30 of 12 and 2 of 5"
      })
  void what_is_no_disguise_keeps_its_words(String text) {
    String folded = text.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    assertThat(Canonical.of(text)).isEqualTo(folded);
  }

  @Test
  void whole_words_of_lookalikes_are_foreign_only_where_nothing_else_is() {
    assertThat(Canonical.of("рау")).isEqualTo("pay");
    assertThat(Canonical.of("рау мне домой")).isEqualTo("рау мне домой");
    assertThat(Canonical.of("Straße ΟΔΟΣ")).isEqualTo(Canonical.of("STRASSE οδος"));
  }

  @Test
  void nothing_is_left_of_what_has_no_word() {
    assertThat(Canonical.of("")).isEmpty();
    assertThat(Canonical.of(" \u200b?! \u202e")).isEmpty();
  }

  @Test
  void to_do_it_twice_changes_nothing_of_any_text() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 2000; round++) {
      String text =
          random
              .ints(random.nextInt(30), 0, 0x600)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      String once = Canonical.of(text);
      assertThat(Canonical.of(once)).as("seed %d round %d <%s>", SEED, round, text).isEqualTo(once);
    }
  }

  @Test
  void long_texts_are_read_in_no_time() {
    String stars = "%41".repeat(20_000) + "A".repeat(100_000) + ".".repeat(100_000);
    assertThat(Canonical.of(stars)).isNotEmpty();
  }
}
