package dev.assize.judge;

import dev.assize.provider.Role;
import dev.assize.subject.PromptBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * A block of a wording, parted at its slots once and not for every reply.
 *
 * @param texts before, between and behind the slots: one more than there are slots
 * @param slots by name
 */
record SlottedBlock(Role role, List<String> texts, List<String> slots) {

  static SlottedBlock of(PromptBlock block) {
    String whole = Wording.text(block);
    List<String> texts = new ArrayList<>();
    List<String> slots = new ArrayList<>();
    int from = 0;
    for (Matcher slot = Wording.SLOT.matcher(whole); slot.find(); from = slot.end()) {
      texts.add(whole.substring(from, slot.start()));
      slots.add(slot.group(1));
    }
    texts.add(whole.substring(from));
    return new SlottedBlock(block.role(), List.copyOf(texts), List.copyOf(slots));
  }

  /** The block's text with something in each slot, which is not looked at again. */
  String fill(UnaryOperator<String> value) {
    StringBuilder filled = new StringBuilder(texts.getFirst());
    for (int i = 0; i < slots.size(); i++) {
      filled.append(value.apply(slots.get(i))).append(texts.get(i + 1));
    }
    return filled.toString();
  }
}
