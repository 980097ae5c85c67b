package dev.assize.project;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.budget.Budgeting;
import dev.assize.cases.Split;
import dev.assize.json.Fields;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.Sourced;
import dev.assize.json.Yaml;
import dev.assize.provider.ModelProvider.Surroundings;
import dev.assize.regression.Rules;
import dev.assize.replay.CassetteMode;
import dev.assize.run.Tariffs;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.PromptTemplateReader;
import dev.assize.subject.Subject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code assize.yaml} and the prompt files it names. */
public final class ProjectReader {

  private static final int DEFAULT_ROUNDS = 8;

  private final Surroundings surroundings;
  private final Problems problems;

  private ProjectReader(Surroundings surroundings, Problems problems) {
    this.surroundings = surroundings;
    this.problems = problems;
  }

  /**
   * Reads the project in the folder; faults go to {@code problems}, and what could be read is
   * returned so that golden files and prompts are checked in the same breath.
   *
   * @throws InvalidInput when there is no file, or it is not YAML: nothing else can be checked then
   */
  public static Project read(Surroundings surroundings, Problems problems) {
    return new ProjectReader(surroundings, problems).read(load(surroundings.folder()));
  }

  /** What of a project file stored evidence needs; the rest of the file is not looked at. */
  public static Basics basics(Surroundings surroundings, Problems problems) {
    Fields root = Fields.of(load(surroundings.folder()), "config", problems);
    ProjectReader reader = new ProjectReader(surroundings, problems);
    Fields gate = root.object("gate");
    QuarantineSettings.read(gate);
    Map<String, String> judges = texts(root.object("judges"));
    return new Basics(
        root.required("project").orElse(""),
        reader.golden(root.object("golden")),
        RuleReader.read(gate),
        EvidenceSettings.read(root, judges, surroundings.folder()),
        BaselineReader.side(root),
        judges,
        StoreSettings.read(root.object("store")),
        EconomicsSettings.read(root));
  }

  /** What runs of a project may use up; the rest of its file is not looked at. */
  public static Budgeting budgeting(Surroundings surroundings, Tariffs tariffs, Problems problems) {
    if (!Files.exists(surroundings.folder().resolve(Project.FILE))) {
      return Budgeting.NONE;
    }
    Fields root = Fields.of(load(surroundings.folder()), "config", problems);
    return BudgetFile.read(root, surroundings.folder(), tariffs);
  }

  private static Sourced load(Path folder) {
    Path file = folder.resolve(Project.FILE);
    if (!Files.exists(file)) {
      throw InvalidInput.of(
          "config.missing-file",
          Place.of(Project.FILE),
          "no " + Project.FILE + " in this folder",
          "a project",
          "Go to the project's folder, or write a new one with: assize init");
    }
    try {
      return Yaml.read(Files.readString(file), Project.FILE);
    } catch (JsonException e) {
      throw InvalidInput.of(
          "config.not-yaml",
          new Place(Project.FILE, e.line()),
          String.valueOf(e.getMessage()),
          "YAML",
          e.remedy().isEmpty() ? "Check indentation and quotes." : e.remedy());
    } catch (CharacterCodingException e) {
      throw InvalidInput.of(
          "config.not-utf-8",
          Place.of(Project.FILE),
          "bytes that are not UTF-8",
          "UTF-8",
          "Save the file as UTF-8.");
    } catch (IOException e) {
      throw InvalidInput.of(
          "config.unreadable", Place.of(Project.FILE), e.toString(), "a readable file", "");
    }
  }

  private Project read(Sourced source) {
    Fields root = Fields.of(source, "config", problems);
    String name = root.required("project").orElse("");
    GoldenSettings golden = golden(root.object("golden"));
    Map<String, ProviderSetup> providers =
        new ProviderReader(surroundings).read(root.object("providers"));
    Map<String, PromptTemplate> prompts = prompts(root.object("prompts"));
    SubjectReader reader = new SubjectReader(providers, prompts);
    reader.readModels(root.object("models"));
    List<Subject> subjects =
        matrices(root).stream().flatMap(m -> reader.expand(m).stream()).toList();
    tellTwins(subjects, root);
    BaselineReader.Read baseline =
        new BaselineReader(root, ids(subjects), surroundings.folder()).read();
    Candidates candidates = candidates(root, ids(subjects));
    Fields named = root.object("judges");
    Map<String, String> judges = texts(named);
    Map<String, Place> places = new LinkedHashMap<>();
    judges.keySet().forEach(judge -> places.put(judge, named.place(judge)));
    RunSettings run = run(root);
    Fields gates = root.object("gate");
    QuarantineSettings quarantine = QuarantineSettings.read(gates);
    Rules gate = RuleReader.read(gates);
    EvidenceSettings evidence = EvidenceSettings.read(root, judges, surroundings.folder());
    Budgeting budgeting = BudgetFile.read(root, surroundings.folder(), evidence.tariffs());
    LabelReader.tellUnknown(root.object("labels"), judges.keySet());
    StoreSettings.read(root.object("store"));
    EconomicsSettings.read(root);
    root.close();
    return new Project(
        name,
        surroundings.folder(),
        golden,
        providers,
        prompts,
        subjects,
        baseline.choice(),
        baseline.terms(),
        candidates,
        judges,
        places,
        run,
        gate,
        evidence,
        budgeting,
        quarantine);
  }

  private GoldenSettings golden(Fields golden) {
    List<String> files = golden.texts("files");
    String separator = golden.text("separator").orElse(",");
    if (!List.of(",", ";", "\t", "tab").contains(separator)) {
      problems.error(
          "config.bad-separator",
          golden.place("separator"),
          "separator: " + separator,
          "one of \",\" \";\" tab",
          "");
    }
    Split split = GoldenSettings.split(golden);
    golden.close();
    return new GoldenSettings(
        files.isEmpty() ? List.of("golden-queries/*.csv", "golden-queries/*.jsonl") : files,
        separator.equals("tab") || separator.isEmpty() ? '\t' : separator.charAt(0),
        split);
  }

  private Map<String, PromptTemplate> prompts(Fields section) {
    Map<String, PromptTemplate> prompts = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : texts(section).entrySet()) {
      try {
        String text = Files.readString(surroundings.folder().resolve(entry.getValue()));
        prompts.put(
            entry.getKey(),
            PromptTemplateReader.read(entry.getKey(), entry.getValue(), text, problems));
      } catch (IOException e) {
        problems.error(
            "config.missing-prompt",
            section.place(entry.getKey()),
            "cannot read " + entry.getValue(),
            "a prompt file in UTF-8, relative to the project",
            "Write it, or correct its path.");
        prompts.put(entry.getKey(), standIn(entry.getKey(), entry.getValue()));
      }
    }
    return prompts;
  }

  /** Takes the place of a prompt that cannot be read, so that only the cause is told. */
  private static PromptTemplate standIn(String name, String file) {
    String all = "# system\nNone.\n\n{{turns}}\n\n# user\n{{context}}\n{{input}}\n";
    return PromptTemplateReader.read(name, file, all, new Problems());
  }

  /** One matrix, or a list of them where models take different prompts. */
  private static List<Fields> matrices(Fields root) {
    boolean several = root.value("subjects").filter(JsonArray.class::isInstance).isPresent();
    return several ? root.objects("subjects") : List.of(root.object("subjects"));
  }

  private void tellTwins(List<Subject> subjects, Fields root) {
    List<String> ids = ids(subjects);
    ids.stream()
        .distinct()
        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
        .forEach(
            id ->
                problems.error(
                    "config.subject-twice",
                    root.place("subjects"),
                    id + " comes out of the matrix twice",
                    "each model and prompt once",
                    ""));
  }

  private static Map<String, String> texts(Fields section) {
    Map<String, String> texts = new LinkedHashMap<>();
    section.names().forEach(name -> section.text(name).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  private Candidates candidates(Fields root, List<String> ids) {
    List<String> named = root.texts("candidates");
    for (String candidate : named) {
      if (!ids.contains(candidate)) {
        problems.error(
            "config.unknown-candidate",
            root.place("candidates"),
            "candidates: " + candidate,
            "subjects of the matrix",
            Suggestion.remedy(candidate, ids));
      }
    }
    return new Candidates(named);
  }

  private static List<String> ids(List<Subject> subjects) {
    return subjects.stream().map(Subject::id).toList();
  }

  private RunSettings run(Fields root) {
    Fields replay = root.object("replay");
    List<String> words = Arrays.stream(CassetteMode.values()).map(CassetteMode::word).toList();
    CassetteMode mode =
        replay.choice("mode", words).flatMap(CassetteMode::of).orElse(CassetteMode.AUTO);
    String cassettes = replay.text("cassettes").orElse("cassettes");
    int rounds = replay.whole("rounds", 1, 100).orElse(DEFAULT_ROUNDS);
    replay.close();
    int trials = root.whole("trials", 1, 1000).orElse(1);
    long seed = root.whole("seed", 0, Integer.MAX_VALUE).orElse(1);
    return new RunSettings(trials, seed, mode, cassettes, rounds);
  }
}
