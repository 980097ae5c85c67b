package dev.assize.check;

import dev.assize.verdict.Verdict;

/** The reply is JSON that keeps to a schema (JSON Schema, draft 2020-12). */
public final class JsonSchema implements CheckKind {

  private final SchemaRule.Shelf schemas = new SchemaRule.Shelf();

  @Override
  public Description description() {
    return Description.of(
            "json-schema",
            "Passes when the reply is JSON that keeps to the JSON Schema (draft 2020-12)."
                + " References to other documents are not followed; patterns are in RE2's dialect.")
        .takes("@file below the folder of the golden files, or a schema")
        .edition(2)
        .knows(JsonReply.FENCED)
        .passes("json-schema: {\"required\": [\"order\"]}", "{\"order\": \"W-20114\"}")
        .fails(
            "json-schema: {\"properties\": {\"order\": {\"type\": \"string\"}}}",
            "{\"order\": 20114}");
  }

  @Override
  public Examination make(Arguments arguments) {
    return schemas
        .asked(arguments)
        .<Examination>map(
            schema -> JsonReply.reading(arguments, (read, json) -> schema.judge("the reply", json)))
        .orElseGet(() -> (TextCheck) reply -> Verdict.unscored("no schema"));
  }
}
