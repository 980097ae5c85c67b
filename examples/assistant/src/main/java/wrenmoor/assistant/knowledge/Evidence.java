package wrenmoor.assistant.knowledge;

/**
 * A passage that may answer a question.
 *
 * @param chunk the id of the chunk it stands in
 * @param score how well it fits; comparable within one search only
 * @param coverage the share of the question's telling words that it answers to, from 0 to 1
 */
public record Evidence(String chunk, String heading, String text, double score, double coverage) {

  /** The same with a part of its text. */
  Evidence saying(String part) {
    return new Evidence(chunk, heading, part, score, coverage);
  }
}
