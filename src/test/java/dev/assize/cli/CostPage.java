package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the page of an answer about cost, and holds it to what every page is held to. */
final class CostPage {

  private CostPage() {}

  static Document of(Printed printed) {
    assertThat(printed.out()).as(printed.toString()).startsWith("<!DOCTYPE html>");
    Document page = Jsoup.parse(printed.out());
    assertThat(page.select("script, link, img, iframe, [style], [onclick], a[href^=http]"))
        .isEmpty();
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("table"))
        .allSatisfy(table -> assertThat(table.select("caption")).hasSize(1));
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("figure svg"))
        .allSatisfy(svg -> assertThat(svg.select("> title, > desc")).hasSize(2));
    assertThat(page.select("figure details table")).hasSameSizeAs(page.select("figure"));
    return page;
  }
}
