package dev.assize.report.html;

import dev.assize.base.Place;
import dev.assize.report.economics.Part;
import dev.assize.report.economics.PayerView;
import dev.assize.report.html.PaperPage.Told;
import java.util.ArrayList;
import java.util.List;

/** What the page says to whoever pays. */
final class Payers {

  private static final String MEMBER = "economics";

  /** So many are seen at once; the others are folded with their tables. */
  private static final int PICTURES = 4;

  private Payers() {}

  /** One where the report has something to say to him, else none. */
  static List<Paid> of(Entry report, List<Page.Part> parts) {
    return report.has(MEMBER)
        ? List.of(payer(PayerView.of(report.in(MEMBER).json(), Place.of(MEMBER)), parts))
        : List.of();
  }

  private static Paid payer(PayerView view, List<Page.Part> parts) {
    return new Paid(
        view.tiles().stream()
            .map(tile -> new Page.Tile(tile.name(), tile.figure(), tile.note(), List.of()))
            .toList(),
        view.topics().stream().map(Payers::answer).toList(),
        parts.stream()
            .filter(part -> part.figures().stream().anyMatch(each -> each.name().equals("split")))
            .map(part -> new Paid.Link(part.anchor() + "-split", part.candidate()))
            .toList(),
        view.untold());
  }

  /** Where something was decided there is a second table, which says by what. */
  private static boolean isTested(Part part) {
    return part.tables().size() > 1;
  }

  private static Paid.Answer answer(PayerView.Topic topic) {
    List<Paid.Picture> pictures = new ArrayList<>();
    List<Told> parts = new ArrayList<>();
    boolean isAnyTested = topic.paper().parts().stream().anyMatch(Payers::isTested);
    for (Part part : topic.paper().parts()) {
      Told told = PaperPage.told(part);
      boolean isShown =
          pictures.size() < PICTURES && (parts.isEmpty() || !isAnyTested || isTested(part));
      if (isShown) {
        told.figures().forEach(figure -> pictures.add(new Paid.Picture(told.title(), figure)));
      }
      parts.add(isShown ? told.withoutFigures() : told);
    }
    return new Paid.Answer(
        topic.paper().title(),
        topic.paper().answers(),
        pictures,
        parts,
        topic.paper().toKnow(),
        topic.command());
  }
}
