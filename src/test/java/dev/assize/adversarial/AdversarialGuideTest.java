package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide knows every mutator, oracle and share; {@code APPROVE=1} writes its table anew. */
class AdversarialGuideTest {

  private static final Path GUIDE = Path.of("docs/adversarial.md");
  private static final String BEGIN = "<!-- mutators -->\n";
  private static final String END = "<!-- /mutators -->";

  @Test
  void the_table_of_mutators_is_the_repertoire() throws IOException {
    String guide = Files.readString(GUIDE);
    String told = guide.substring(guide.indexOf(BEGIN) + BEGIN.length(), guide.indexOf(END));
    String known = table();
    if (System.getenv("APPROVE") != null) {
      Files.writeString(GUIDE, guide.replace(BEGIN + told + END, BEGIN + known + END));
      return;
    }
    assertThat(told).as("APPROVE=1 writes it anew").isEqualTo(known);
  }

  @Test
  void every_oracle_and_every_share_is_told() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(guide)
        .contains(Arrays.stream(Oracle.values()).map(o -> "| `" + o.word() + "` |").toList());
    for (Family family : Family.values()) {
      assertThat(guide).containsPattern("\\| " + family.word() + ": .* \\| [0-9,]+ \\|");
      assertThat(guide.replace(",", "")).contains("| " + family.share() + " |");
    }
  }

  private static String table() {
    return "| id | mutator | risk | oracle | severity |\n|---|---|---|---|---|\n"
        + Repertoire.all().stream()
            .map(Mutator::trait)
            .map(AdversarialGuideTest::row)
            .collect(Collectors.joining());
  }

  private static String row(Trait trait) {
    Threat threat = trait.threat();
    return "| "
        + trait.id()
        + " | "
        + trait.name()
        + " | "
        + (String.join(" ", threat.owasp()) + " " + String.join(" ", threat.atlas())).strip()
        + " | `"
        + trait.oracle().word()
        + "` | "
        + trait.severity().word()
        + " |\n";
  }
}
