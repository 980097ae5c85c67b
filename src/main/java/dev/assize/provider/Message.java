package dev.assize.provider;

import java.util.List;

/**
 * One message of a conversation with a model.
 *
 * @param toolCalls what an assistant asked tools to do; empty for other roles
 * @param answers the id of the tool call that a {@code TOOL} message answers; empty for other roles
 */
public record Message(Role role, String content, List<ToolCall> toolCalls, String answers) {

  public Message {
    toolCalls = List.copyOf(toolCalls);
  }

  public static Message system(String content) {
    return new Message(Role.SYSTEM, content, List.of(), "");
  }

  public static Message user(String content) {
    return new Message(Role.USER, content, List.of(), "");
  }

  public static Message assistant(String content) {
    return new Message(Role.ASSISTANT, content, List.of(), "");
  }

  /** What an assistant said while it asked for tools. */
  public static Message calling(String content, List<ToolCall> toolCalls) {
    return new Message(Role.ASSISTANT, content, toolCalls, "");
  }

  /** What a tool gave back for the call with the id. */
  public static Message toolResult(String callId, String content) {
    return new Message(Role.TOOL, content, List.of(), callId);
  }
}
