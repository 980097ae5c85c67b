package wrenmoor.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wrenmoor.assistant.answer.Given;

class PagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final PageReader reader = new PageReader(TODAY);

  @Test
  void marks_and_links_are_taken_out() {
    Page page =
        reader.read(
            "p.md",
            "# Title\n\n<!-- excerpt: x -->\nSee [the list](list.md).\n<!-- /excerpt -->\n");

    assertThat(page.sections())
        .containsExactly(new Page.Section("Title", List.of("See the list.")));
  }

  @Test
  void each_row_of_a_table_is_a_sentence_of_its_own() {
    Page page =
        reader.read(
            "p.md",
            "# T\n\n"
                + "Prices:\n\n"
                + "| tariff | price |\n"
                + "|---|---|\n"
                + "| Fibre 1 | €1 |\n"
                + "| Fibre 2 | €2 |\n");

    assertThat(page.sections().getFirst().passages())
        .containsExactly("Prices, tariff Fibre 1: price €1.", "Prices, tariff Fibre 2: price €2.");
  }

  @Test
  void a_page_whose_last_day_is_over_is_of_former_times() throws Exception {
    List<String> former =
        reader.readAll(Given.shelf().knowledge()).stream()
            .filter(page -> page.validity() == Validity.FORMER)
            .map(Page::name)
            .toList();

    assertThat(former)
        .containsExactlyInAnyOrder(
            "fibre-tariffs-2025.md",
            "general-terms-2024.md",
            "roaming-2025.md",
            "shop-summer-2026.md");
  }

  @Test
  void the_page_for_people_is_not_read() throws Exception {
    assertThat(reader.readAll(Given.shelf().knowledge()))
        .hasSizeGreaterThan(50)
        .noneMatch(page -> page.name().equals("README.md"));
  }

  @Test
  void a_cut_by_words_severs_a_claim_that_a_cut_by_heading_keeps() {
    Page page =
        reader.read("p.md", "# Title\n\nThe credit of €5 is paid from the third full day on.\n");

    assertThat(new Chunking.ByHeading().cut(page))
        .extracting(Chunk::heading)
        .containsExactly("Title");
    assertThat(new Chunking.ByWords(6).cut(page))
        .extracting(Chunk::text)
        .containsExactly("The credit of €5 is paid", "from the third full day on.");
  }
}
