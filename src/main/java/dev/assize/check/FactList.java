package dev.assize.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts as one text: facts parted by {@code ;} or line breaks, the forms of one fact by {@code |};
 * a backslash before one of these, or before itself, makes it an ordinary character.
 */
final class FactList {

  private FactList() {}

  static String write(List<List<String>> facts) {
    return facts.stream()
        .map(forms -> forms.stream().map(FactList::escape).collect(Collectors.joining("|")))
        .collect(Collectors.joining(";"));
  }

  static List<List<String>> read(String text) {
    List<List<String>> facts = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      if (c == '\\' && i + 1 < text.length() && ";|\\\n".indexOf(text.charAt(i + 1)) >= 0) {
        form.append(text.charAt(++i));
      } else if (c == ';' || c == '\n' || c == '|') {
        forms.add(form.toString().strip());
        form.setLength(0);
        if (c != '|') {
          addUnlessBlank(facts, forms);
          forms = new ArrayList<>();
        }
      } else {
        form.append(c);
      }
    }
    return facts;
  }

  /** A line break at the end of a cell makes no fact. */
  private static void addUnlessBlank(List<List<String>> facts, List<String> forms) {
    if (forms.size() > 1 || !forms.getFirst().isEmpty()) {
      facts.add(List.copyOf(forms));
    }
  }

  private static String escape(String form) {
    return form.replace("\\", "\\\\").replace(";", "\\;").replace("|", "\\|").replace("\n", "\\\n");
  }
}
