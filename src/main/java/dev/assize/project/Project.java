package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.budget.Budgeting;
import dev.assize.regression.Design;
import dev.assize.regression.Rules;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A project as {@code assize.yaml} declares it.
 *
 * @param folder the folder of {@code assize.yaml}; every path in it is relative to it
 * @param providers by name
 * @param prompts by name
 * @param subjects the matrix of models and prompts, in the file's order
 * @param terms what the baseline's evidence may be
 * @param candidates the subjects that are compared with the baseline
 * @param judges judge files by name, relative to the folder
 * @param places where the file names each judge
 * @param evidence what stored evidence is read with, beside the gate
 * @param budgeting what runs may use up
 */
public record Project(
    String name,
    Path folder,
    GoldenSettings golden,
    Map<String, ProviderSetup> providers,
    Map<String, PromptTemplate> prompts,
    List<Subject> subjects,
    BaselineChoice baseline,
    BaselineTerms terms,
    Candidates candidates,
    Map<String, String> judges,
    Map<String, Place> places,
    RunSettings run,
    Rules gate,
    EvidenceSettings evidence,
    Budgeting budgeting,
    QuarantineSettings quarantine) {

  /** The file every project has at its root. */
  public static final String FILE = "assize.yaml";

  /**
   * The same for a run of other subjects that nobody holds against a baseline, and whose gate looks
   * once.
   */
  public Project asking(List<Subject> others, Budgeting limits) {
    return new Project(
        name,
        folder,
        golden,
        providers,
        prompts,
        others,
        new BaselineChoice.Missing(),
        terms,
        Candidates.ALL,
        judges,
        places,
        run,
        gate.in(Design.ONE_LOOK),
        evidence,
        limits,
        quarantine);
  }

  /** What a run asks where nobody names its subjects. */
  public List<Subject> asked(String baselineName) {
    return subjects.stream().filter(each -> candidates.ask(each.id(), baselineName)).toList();
  }
}
