package dev.assize.imports;

import dev.assize.base.Suggestion;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The replies that rows about pairs may mean.
 *
 * @param isWhole whether every row of the responses could be read: of a faulty one nobody can say
 *     that it is missing
 */
record KnownReplies(Set<String> subjects, Set<Survey.Answered> answered, boolean isWhole) {

  static KnownReplies of(Survey survey, boolean isWhole) {
    return new KnownReplies(
        survey.subjects().stream().map(Survey.Imported::id).collect(Collectors.toSet()),
        survey.answered(),
        isWhole);
  }

  boolean mayKnow(String subject) {
    return !isWhole || subjects.contains(subject);
  }

  boolean mayHold(Survey.Answered reply) {
    return !isWhole || answered.contains(reply);
  }

  String remedy(String subject) {
    return Suggestion.remedy(subject, subjects);
  }
}
