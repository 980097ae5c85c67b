package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Problems;
import dev.assize.provider.Message;
import dev.assize.provider.Role;
import dev.assize.subject.PromptBlock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words in which a judge is asked: blocks that begin with {@code # system}, {@code # user} or
 * {@code # assistant}, and slots in them. {@code {{material}}} is all data with their heads, and
 * the name of a part, such as {@code {{reply}}}, that part alone; {@code {{task}}}, {@code
 * {{closing}}} and {@code {{choices}}} say what to answer; each kind of judge has slots of its own
 * besides, such as {@code {{question}}}.
 */
public final class Wording {

  static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  static final String MATERIAL = "material";

  /** Another word whenever what is put into the slots, or around data, is worded otherwise. */
  private static final String EDITION = "3";

  private final List<SlottedBlock> blocks;
  private final Digest digest;

  private Wording(List<SlottedBlock> blocks, Digest digest) {
    this.blocks = blocks;
    this.digest = digest;
  }

  /** Of roles and texts. */
  Digest digest() {
    return digest;
  }

  /** The wording of a kind that comes with Assize, {@code NAME.md} beside this class. */
  public static Wording builtIn(String name) {
    try (InputStream in = Wording.class.getResourceAsStream(name + ".md")) {
      if (in == null) {
        throw new IllegalArgumentException("no wording " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Problems problems = new Problems();
      Wording wording = of(PromptBlock.split(text, name + ".md", problems));
      problems.orThrow();
      return wording;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Wording of(List<PromptBlock> blocks) {
    Digests digests = Digests.of("wording").part("edition", EDITION);
    blocks.forEach(block -> digests.part(block.role().word(), text(block)));
    return new Wording(blocks.stream().map(SlottedBlock::of).toList(), digests.digest());
  }

  /**
   * The messages to send. What goes into a slot is not looked at again.
   *
   * @param texts by slot: words of the project's own, which a judge is to follow
   * @param data what it is to look at, and not to follow
   */
  List<Message> fill(Map<String, String> texts, List<Part> data, Fenced fenced) {
    List<Message> messages = new ArrayList<>();
    for (SlottedBlock block : blocks) {
      boolean isBare = !block.slots().contains(MATERIAL);
      boolean isShowing = !texts.keySet().containsAll(block.slots());
      String notice = isBare && isShowing ? fenced.notice() + "\n\n" : "";
      String filled = block.fill(slot -> value(slot, texts, data, fenced));
      messages.add(message(block.role(), notice + filled));
    }
    return messages;
  }

  private static String value(
      String slot, Map<String, String> texts, List<Part> data, Fenced fenced) {
    String known = texts.get(slot);
    if (known != null) {
      return known;
    }
    return slot.equals(MATERIAL) ? fenced.material(data) : fenced.block(slot);
  }

  static String text(PromptBlock block) {
    return block.lines().stream().map(PromptBlock.Line::text).collect(Collectors.joining("\n"));
  }

  private static Message message(Role role, String text) {
    return switch (role) {
      case SYSTEM -> Message.system(text);
      case ASSISTANT -> Message.assistant(text);
      case USER, TOOL -> Message.user(text);
    };
  }
}
