package wrenmoor.assistant.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What is searched for.
 *
 * @param terms all terms with their weights, synonyms and the words around the question included
 * @param focus the terms of the question itself, by which an answer is judged to be one
 * @param former whether the question is about a time before today's prices and terms
 * @param wanted what kind of answer the question asks for
 */
public record Query(Map<String, Double> terms, List<String> focus, boolean former, Wanted wanted) {}
