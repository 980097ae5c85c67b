package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.base.Suggestion;
import dev.assize.economics.trimming.Lot;
import dev.assize.project.PromptVersion;
import dev.assize.score.CaseFacts;
import dev.assize.subject.MarkedSections;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.PromptTemplate.Piece;
import dev.assize.subject.PromptTemplateReader;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a project for what of one prompt can be left out, and tells all that is in the way. */
final class CutPlanner {

  private static final String SECTION = "--section";

  private final World world;
  private final CutRequest request;
  private final Problems problems = new Problems();

  CutPlanner(World world, CutRequest request) {
    this.world = world;
    this.request = request;
  }

  /**
   * Nobody is asked, and nothing is written.
   *
   * @throws dev.assize.base.InvalidInput with the faults of the project and of the request
   */
  CutPlan plan() {
    Docket docket = DocketReader.read(world, problems);
    Optional<Subject> original = original(docket.project().subjects());
    Map<String, Subject> cuts = new LinkedHashMap<>();
    original.ifPresent(subject -> cut(subject, cuts));
    Lot lot = lot(docket, cuts.size());
    if (lot.choosing().isEmpty()) {
      problems.error(
          "cut.few-cases",
          Place.of(docket.project().name()),
          Numbers.count(docket.golden().size(), "case") + " that stand or fall together",
          "cases to choose cuts by, and others to decide on what is left",
          "Add cases of other groups.");
    }
    problems.orThrow();
    return new CutPlan(docket, original.orElseThrow(), cuts, lot);
  }

  /** Of one cut alone nothing is put together, so no case need be kept for that. */
  private static Lot lot(Docket docket, int cuts) {
    List<CaseFacts> all = docket.golden().cases().stream().map(CaseFacts::of).toList();
    return cuts > 1
        ? Lot.draw(all, new Seed(docket.project().run().seed()))
        : new Lot(all, List.of());
  }

  private Optional<Subject> original(List<Subject> subjects) {
    String wanted = request.prompt();
    List<Subject> found =
        subjects.stream()
            .filter(each -> each.id().equals(wanted) || each.id().startsWith(wanted + "@"))
            .toList();
    if (found.size() == 1 && found.getFirst().framing() instanceof Framing.Bare) {
      problems.error(
          "cut.no-prompt",
          Place.of(wanted),
          "an application that makes its own prompt",
          "a subject with a prompt file of this project",
          "");
      return Optional.empty();
    }
    if (found.size() != 1) {
      List<String> ids = subjects.stream().map(Subject::id).toList();
      problems.error(
          "cut.unknown-subject",
          Place.of(wanted),
          found.isEmpty()
              ? "no subject \"" + wanted + "\""
              : "several subjects: " + String.join(", ", found.stream().map(Subject::id).toList()),
          "one subject of the matrix in assize.yaml, as PROMPT@MODEL",
          Suggestion.remedy(wanted, ids));
      return Optional.empty();
    }
    return Optional.of(found.getFirst());
  }

  private void cut(Subject original, Map<String, Subject> cuts) {
    PromptTemplate template = template(original);
    Map<String, Integer> marked = MarkedSections.of(template).firstLines();
    if (marked.isEmpty()) {
      problems.error(
          "cut.no-section",
          Place.of(template.file()),
          "no marked section",
          "lines such as <!-- section: examples --> above what may go",
          "Mark them: marks are neither sent nor part of what identifies a prompt.");
    }
    for (String section : request.sections()) {
      if (!marked.containsKey(section) && !marked.isEmpty()) {
        problems.error(
            "cut.unknown-section",
            Place.of(SECTION),
            "no section \"" + section + "\" in " + template.file(),
            "a section that is marked there",
            Suggestion.remedy(section, marked.keySet()));
      }
    }
    marked.forEach(
        (section, line) -> {
          if (request.sections().isEmpty() || request.sections().contains(section)) {
            int errors = problems.errors().size();
            Subject cut = without(original, List.of(section), problems);
            if (problems.errors().size() == errors) {
              cuts.put(section, cut);
            }
          }
        });
  }

  /** The subject without some sections of its prompt; a rest that is no prompt is told. */
  static Subject without(Subject original, List<String> sections, Problems problems) {
    PromptTemplate template = template(original);
    MarkedSections marked = MarkedSections.of(template);
    Place place =
        new Place(template.file(), marked.firstLines().getOrDefault(sections.getFirst(), 1));
    String name = template.name() + "-without-" + String.join("+", sections);
    Problems faults = new Problems();
    PromptTemplate rest =
        PromptTemplateReader.read(
            name,
            template.file() + " without " + String.join(", ", sections),
            marked.without(sections),
            faults);
    if (faults.hasErrors()
        || !rest.variables().equals(template.variables())
        || turns(rest) != turns(template)) {
      problems.error(
          "cut.needed-section",
          place,
          "the section " + String.join(", ", sections) + " holds what every call needs",
          "sections that leave {{input}} and all other variables where they are",
          "End the section before them with a mark of another one, or name others: --section NAME.");
    }
    String id = name + original.id().substring(template.name().length());
    return PromptVersion.of(original, id, rest);
  }

  private static long turns(PromptTemplate template) {
    return template.pieces().stream().filter(Piece.TurnsPiece.class::isInstance).count();
  }

  private static PromptTemplate template(Subject subject) {
    return switch (subject.framing()) {
      case Framing.Templated templated -> templated.template();
      case Framing.Bare bare -> throw new IllegalArgumentException(subject.id() + " has no prompt");
    };
  }
}
