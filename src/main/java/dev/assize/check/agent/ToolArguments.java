package dev.assize.check.agent;

import dev.assize.base.Numbers;
import dev.assize.cases.Tool;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.Exhibit;
import dev.assize.check.SchemaRule;
import dev.assize.check.ToolCheck;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Tools are called with arguments that keep to a schema. */
public final class ToolArguments implements CheckKind {

  private static final String TOOL = "tool";
  private static final String SCHEMA = "{\"properties\": {\"order\": {\"type\": \"string\"}}}";

  private final SchemaRule.Shelf schemas = new SchemaRule.Shelf();

  @Override
  public Description description() {
    return Description.of(
            "tool-arguments",
            "Passes when every tool call has arguments that keep to the JSON Schema (draft"
                + " 2020-12); without a value, to the parameters that the case's own tools declare,"
                + " and no other tool is called. Unscored when no tool is called.")
        .edition(2)
        .takes("@file below the folder of the golden files, or a schema, or nothing")
        .knows(new Option(TOOL, TOOL + ": order_status", "only calls of this tool are looked at"))
        .needs(Needs.CONTEXT)
        .with(
            new Example(
                "tool-arguments: " + SCHEMA,
                Calls.calling("order_status", "{\"order\": \"W-41877\"}"),
                Example.Outcome.PASSES))
        .with(
            new Example(
                "tool-arguments: " + SCHEMA,
                Calls.calling("order_status", "{\"order\": 41877}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    Optional<String> only = arguments.option(TOOL);
    List<String> tools = only.map(List::of).orElse(List.of());
    if (arguments.value().isEmpty()) {
      return (ToolCheck) exhibit -> judge(exhibit, tools, this::byDeclaration);
    }
    return schemas
        .asked(arguments)
        .<Examination>map(
            schema ->
                (ToolCheck) exhibit -> judge(exhibit, tools, (given, call) -> byRule(schema, call)))
        .orElseGet(() -> (ToolCheck) exhibit -> Verdict.unscored("no schema"));
  }

  private static Verdict judge(
      Exhibit exhibit, List<String> tools, BiFunction<Exhibit, ToolCall, Verdict> rule) {
    List<ToolCall> calls =
        exhibit.response().toolCalls().stream()
            .filter(call -> tools.isEmpty() || tools.contains(call.name()))
            .toList();
    if (calls.isEmpty()) {
      return Verdict.unscored(
          tools.isEmpty() ? "no tool was called" : tools.getFirst() + " was not called");
    }
    List<Verdict> verdicts = calls.stream().map(call -> rule.apply(exhibit, call)).toList();
    return verdicts.stream()
        .filter(ToolArguments::isFailed)
        .findFirst()
        .or(() -> verdicts.stream().filter(v -> !(v instanceof Graded)).findFirst())
        .orElseGet(() -> Verdict.passed(kept(calls)));
  }

  private static String kept(List<ToolCall> calls) {
    String keep = calls.size() == 1 ? " keeps" : " keep";
    return Numbers.count(calls.size(), "call") + keep + " to the schema: " + Calls.told(calls);
  }

  private static boolean isFailed(Verdict verdict) {
    return verdict instanceof Graded graded && graded.grade().equals(new PassFail(false));
  }

  private Verdict byDeclaration(Exhibit exhibit, ToolCall call) {
    Optional<Tool> declared =
        exhibit.question().tools().stream()
            .filter(tool -> tool.name().equals(call.name()))
            .findFirst();
    if (declared.isEmpty()) {
      return Verdict.failed("called " + Calls.told(call) + ", which the case does not offer");
    }
    try {
      return byRule(schemas.of(declared.get().parameters()), call);
    } catch (RuntimeException e) {
      return Verdict.unscored(
          "the parameters of " + call.name() + " are no schema: " + e.getMessage());
    }
  }

  private static Verdict byRule(SchemaRule schema, ToolCall call) {
    Optional<JsonObject> given = Calls.arguments(call);
    if (given.isEmpty()) {
      return Verdict.failed("called " + Calls.told(call) + ", which is no JSON object");
    }
    String json = call.arguments().isBlank() ? "{}" : call.arguments();
    Verdict verdict = schema.judge("the call", json);
    return isFailed(verdict)
        ? Verdict.failed("called " + Calls.told(call) + ": " + verdict.rationale().text())
        : verdict;
  }
}
