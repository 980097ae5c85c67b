package dev.assize;

import dev.assize.DiversityReader.Sets;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.diversity.Gallery;
import dev.assize.diversity.Gallery.Maker;
import dev.assize.diversity.Gallery.Named;
import dev.assize.diversity.Kept.Relation;
import dev.assize.diversity.Specimen;
import java.util.List;
import java.util.stream.Stream;

/** Measures how varied the texts of a file are. */
final class Diversifying {

  private static final String TOLD =
      "Fewer cannot tell collapse from chance; without a reference and generations any set is"
          + " measured, and nothing is decided.";

  private final DiversityRequest request;
  private final Problems problems = new Problems();
  private final DiversityReader reader = new DiversityReader(problems);

  Diversifying(DiversityRequest request) {
    this.request = request;
  }

  DiversityFound found() {
    Sets own = reader.read(request.file(), request.columns());
    List<Sets> others =
        request.reference().stream()
            .map(source -> reader.reference(source, request.columns().text()))
            .toList();
    cells(own);
    problems.orThrow();
    List<Named> references =
        others.isEmpty() && own.sets().size() > 1
            ? own.sets().subList(0, 1)
            : others.stream().flatMap(each -> each.sets().stream()).toList();
    List<Named> sets = own.sets().stream().filter(each -> !references.contains(each)).toList();
    reader.sizes(sets, references.isEmpty() ? 2 : Gallery.LEAST, references.isEmpty() ? "" : TOLD);
    reader.sizes(references, 2 * Gallery.LEAST, TOLD);
    problems.orThrow();
    Gallery gallery =
        references.isEmpty()
            ? Gallery.of(sets, request.maker(), request.seed())
            : Gallery.of(
                sets,
                references.getFirst(),
                others.isEmpty() ? Relation.SOURCE : Relation.PEER,
                request.maker(),
                request.seed());
    return new DiversityFound(
        request.file().shown(),
        own.column(),
        Stream.concat(Stream.of(own), others.stream()).mapToInt(Sets::left).sum(),
        request.seed(),
        gallery);
  }

  private void cells(Sets own) {
    long cells =
        own.sets().stream()
            .flatMap(each -> each.set().stream())
            .map(Specimen::cell)
            .distinct()
            .count();
    if (request.maker() == Maker.RULES && cells < 2 && !problems.hasErrors()) {
      problems.error(
          "diversity.no-cells",
          Place.of(request.file().shown()),
          "texts that rules made, and no two ways in which they were made",
          "a column that says it, for instance the mutator",
          "Name it: --cell NAME");
    }
  }
}
