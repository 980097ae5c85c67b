package wrenmoor.assistant.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Markdown pages as plain sentences. The marks of excerpts are for people who write about the
 * pages and are taken out; so is {@code README.md}, which explains the pages and is none itself.
 */
public final class PageReader {
  private final LocalDate today;

  public PageReader(LocalDate today) {
    this.today = today;
  }

  /** All pages of a folder, by name. */
  public List<Page> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed
              .filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !file.getFileName().toString().equals("README.md"))
              .sorted()
              .toList();
    }
    List<Page> pages = new ArrayList<>();
    for (Path file : files) {
      pages.add(read(file.getFileName().toString(), Files.readString(file)));
    }
    return pages;
  }

  Page read(String name, String markdown) {
    String clean =
        markdown
            .replaceAll("<!--.*?-->", "\n")
            .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
            .replaceAll("(?<=\\W)\\*+(?=\\w)|(?<=\\w)\\*+", "")
            .replaceAll(":\\s*\\n\\s*\\n\\|", ":\n|");
    List<Page.Section> sections = new ArrayList<>();
    String title = "";
    String heading = "";
    List<String> passages = new ArrayList<>();
    for (String block : clean.split("\\n\\s*\\n")) {
      String text = block.strip();
      Optional<String> begun = heading(text);
      if (begun.isPresent()) {
        close(heading, passages, sections);
        passages = new ArrayList<>();
        title = text.startsWith("# ") ? begun.get() : title;
        heading = begun.get().equals(title) ? title : title + ": " + begun.get();
        text = text.lines().skip(1).reduce("", (all, line) -> all + line + "\n").strip();
      }
      passages.addAll(Passages.of(text));
    }
    close(heading, passages, sections);
    return new Page(name, List.copyOf(sections), Validity.of(clean, today));
  }

  private static void close(String heading, List<String> passages, List<Page.Section> sections) {
    if (!passages.isEmpty()) {
      sections.add(new Page.Section(heading, List.copyOf(passages)));
    }
  }

  private static Optional<String> heading(String block) {
    return block.startsWith("#")
        ? block.lines().findFirst().map(line -> line.replaceFirst("^#+ *", "").strip())
        : Optional.empty();
  }
}
