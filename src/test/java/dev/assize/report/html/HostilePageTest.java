package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.assize.browser.Chromium;
import dev.assize.browser.Visit;
import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.ReportView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand strings that would be more than text, each somewhere in a page. */
class HostilePageTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  /** Elements whose number depends on words: they mark how two replies differ. */
  private static final Set<String> BY_WORDS = Set.of("del", "ins");

  /** Words of figures: a long note takes more lines than a short one. */
  private static final String LINE = "text[x, y, text-anchor]";

  @TempDir Path temp;

  @Test
  void none_becomes_an_element_an_attribute_a_link_or_a_script() {
    Map<String, Integer> plain = shape(page(HostileViews.view(text -> "plain words")));
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view -> {
              Document page = page(view);
              assertThat(shape(page)).isEqualTo(plain);
              assertThat(addresses(page)).allMatch(address -> address.startsWith("#"));
            });

    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
  }

  @Test
  void in_a_browser_none_of_them_acts_complains_or_asks_for_anything() {
    List<String> kinds = new ArrayList<>();
    HostileViews.each(
        HostileCorpus.usual(),
        view -> {
          Path file = WrittenPage.file(temp.resolve("report.html"), view);
          Visit visit = BROWSER.open(file, new NewContextOptions());
          visit.page().locator("button.more").click();
          visit.page().locator("table.cases a").first().click();
          visit.page().locator("#case-on").click();

          assertThat(visit.complaints()).isEmpty();
          assertThat(visit.requests()).containsExactly(file.toUri().toString());
          assertThat(visit.strings(ADDRESSES)).isNotEmpty().allMatch(it -> it.startsWith("#"));
          kinds.add(visit.strings(KINDS).toString());
        });

    assertThat(kinds).hasSizeGreaterThan(2);
    assertThat(Set.copyOf(kinds)).as("kinds of elements and attributes").hasSize(1);
  }

  private static final String ADDRESSES =
      """
      () => [...document.querySelectorAll('[href], [src], [action], [srcset], [data]')]
          .map(it => it.getAttribute('href') ?? it.outerHTML)
      """;

  private static final String KINDS =
      """
      () => [...new Set([...document.querySelectorAll('*')]
          .filter(it => !['DEL', 'INS'].includes(it.tagName))
          .map(it => it.tagName + ' ' + it.getAttributeNames().sort()))].sort()
      """;

  private static Document page(ReportView view) {
    return Jsoup.parse(WrittenPage.html(view));
  }

  /** How often each element with the names of its attributes occurs; of lines, whether any does. */
  private static Map<String, Integer> shape(Document page) {
    Map<String, Integer> shape = new TreeMap<>();
    for (Element element : page.getAllElements()) {
      if (!BY_WORDS.contains(element.tagName())) {
        List<String> names = element.attributes().asList().stream().map(Attribute::getKey).toList();
        String kind = element.tagName() + names;
        shape.merge(kind, 1, kind.equals(LINE) ? Math::max : Integer::sum);
      }
    }
    return shape;
  }

  private static List<String> addresses(Document page) {
    return page.select("[href], [src], [action], [srcset], [data]").stream()
        .map(it -> it.hasAttr("href") ? it.attr("href") : it.outerHtml())
        .toList();
  }
}
