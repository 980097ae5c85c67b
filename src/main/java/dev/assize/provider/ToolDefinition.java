package dev.assize.provider;

import dev.assize.json.JsonValue.JsonObject;

/** A tool offered to a model; {@code parameters} is a JSON schema. */
public record ToolDefinition(String name, String description, JsonObject parameters) {}
