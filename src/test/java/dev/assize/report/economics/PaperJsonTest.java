package dev.assize.report.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.html.PaperPage;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperJsonTest {

  @Test
  void whatever_a_paper_holds_its_page_has_the_same_bytes_after_it_was_stored() throws Exception {
    long seed = 20261123;
    RandomPapers papers = new RandomPapers(seed);
    for (int round = 0; round < 300; round++) {
      Paper paper = papers.next();
      String json = Json.pretty(PaperJson.of(paper));
      Paper again = stored(json);
      assertThat(Json.pretty(PaperJson.of(again)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(json);
      assertThat(page(again)).as("seed %d, round %d", seed, round).isEqualTo(page(paper));
    }
  }

  @Test
  void of_a_long_table_the_first_rows_are_kept_and_the_part_says_so() throws Exception {
    List<List<String>> rows =
        IntStream.range(0, 1_234).mapToObj(i -> List.of("label " + i, "small")).toList();
    Part.Table table = new Part.Table(List.of("Key", "Subject"), rows);
    Part part = Part.of("Table of by label", List.of("Any other: small."), table);
    Paper paper = new Paper("What a router would bring", true, List.of(), List.of(part), List.of());

    Part kept = stored(Json.write(PaperJson.of(paper))).parts().getFirst();

    assertThat(kept.tables().getFirst().rows()).isEqualTo(rows.subList(0, 200));
    assertThat(kept.sentences())
        .containsExactly("Any other: small.", "The first 200 of 1,234 rows are kept.");
  }

  private static Paper stored(String json) throws Exception {
    JsonObject object = Json.parseObject(json);
    return PaperReader.paper(object, Place.of("report.json"));
  }

  private static String page(Paper paper) throws Exception {
    StringWriter out = new StringWriter();
    PaperPage.write("project", paper, out);
    return out.toString();
  }
}
