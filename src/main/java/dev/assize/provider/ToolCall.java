package dev.assize.provider;

/**
 * A model's wish to use a tool.
 *
 * @param arguments as the model wrote them: usually JSON, but kept as it came when it is not
 */
public record ToolCall(String id, String name, String arguments) {}
