package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Written.Review;
import dev.assize.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A text that somebody wrote, as a child. */
class WrittenTest {

  private static final Review REVIEW =
      new Review("Ada Lovelace", LocalDate.of(2026, 11, 23), "some-model", "");

  private final Parent parent = Trials.parent("swift-m-data");

  private static Written written(Family family, String owasp) {
    return new Written(family, Severity.HIGH, owasp, REVIEW);
  }

  private Perturbation child(String input) {
    return written(Family.SOCIAL, "LLM01:2025").of(parent, Draft.of(parent).withInput(input));
  }

  @Test
  void its_link_tells_the_family_and_its_tags_what_reports_group_by() {
    Perturbation child = child("My aunt asks: how much data has Swift M?");
    assertThat(child.chain()).extracting(Link::mutator).containsExactly("W03");
    assertThat(Written.isOne(child.chain())).isTrue();
    assertThat(child.golden().standing().tags())
        .containsExactly("W03", "adversarial", "oracle:inv", "owasp:LLM01:2025", "severity:high");
    assertThat(written(Family.SURFACE, "").of(parent, Draft.of(parent)).golden().standing().tags())
        .contains("W01")
        .noneMatch(tag -> tag.startsWith("owasp"));
    assertThat(Written.isOne(List.of(new Link("S03", 1, 0, 0, new TreeMap<>())))).isFalse();
  }

  @Test
  void its_id_follows_from_what_is_asked_and_expected() {
    String id = child("How much?").id();
    assertThat(child("How much?").id()).isEqualTo(id);
    assertThat(child("How much data?").id()).isNotEqualTo(id);
    Draft other = Draft.of(parent).withInput("How much?").planting("TALOM");
    assertThat(written(Family.SOCIAL, "").of(parent, other).id()).isNotEqualTo(id);
  }

  @Test
  void what_does_not_hold_of_it_is_named() {
    assertThat(Written.unproven(parent, Draft.of(parent)))
        .containsExactly("differs from the parent");
    assertThat(Written.unproven(parent, Draft.of(parent).withInput("Is it 20 GB?")))
        .containsExactly("the question is not its own answer");
    assertThat(Written.unproven(parent, Draft.of(parent).withInput("How much?"))).isEmpty();
  }

  @Test
  void its_line_tells_who_reviewed_it_beside_all_that_a_made_one_tells() {
    Perturbation child = child("How much?");
    String line = Json.write(PerturbationJson.row(child, REVIEW));
    assertThat(line)
        .contains(
            "\"review\":{\"by\":\"Ada Lovelace\",\"on\":\"2026-11-23\",\"depth\":1,"
                + "\"writer\":\"some-model\"}")
        .contains("\"schema\":\"assize/perturbation/1\"", "\"of\":\"" + parent.content());
    assertThat(PerturbationFile.chain(line)).isEqualTo(child.chain());
  }
}
