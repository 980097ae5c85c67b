package wrenmoor.assistant.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import wrenmoor.assistant.text.Sentences;

/** A way to cut pages into chunks. */
public sealed interface Chunking {

  List<Chunk> cut(Page page);

  /** One chunk for each heading: a claim keeps the heading and the sentences it needs. */
  record ByHeading() implements Chunking {
    @Override
    public List<Chunk> cut(Page page) {
      List<Chunk> chunks = new ArrayList<>();
      for (Page.Section section : page.sections()) {
        String id = page.name() + "#" + (chunks.size() + 1);
        chunks.add(new Chunk(id, section.heading(), section.passages(), page.validity()));
      }
      return chunks;
    }
  }

  /**
   * As many words in each chunk, wherever that cuts: headings become ordinary words, and a claim
   * may be severed from its condition or its amount.
   */
  record ByWords(int words) implements Chunking {
    public ByWords {
      if (words < 1) {
        throw new IllegalArgumentException("chunk.words must be at least 1, not " + words);
      }
    }

    @Override
    public List<Chunk> cut(Page page) {
      List<String> all =
          page.sections().stream()
              .flatMap(section -> section.passages().stream())
              .flatMap(passage -> Arrays.stream(passage.split("\\s+")))
              .toList();
      List<Chunk> chunks = new ArrayList<>();
      for (int from = 0; from < all.size(); from += words) {
        String text =
            all.subList(from, Math.min(all.size(), from + words)).stream()
                .collect(Collectors.joining(" "));
        String id = page.name() + "#" + (chunks.size() + 1);
        chunks.add(new Chunk(id, "", Sentences.of(text), page.validity()));
      }
      return chunks;
    }
  }
}
