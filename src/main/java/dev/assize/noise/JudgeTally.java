package dev.assize.noise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.assize.judge.JurorName;
import dev.assize.score.CaseFacts;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Gathers what judges said of replies, of one side or of the two sides of a comparison. Words have
 * no variance: judges that give nothing else are left out, but for those of whose answers some say
 * nothing. Judges of two replies have figures of their own.
 */
public final class JudgeTally {

  private final Map<String, CaseFacts> cases = new TreeMap<>();
  private final int sides;
  private final TreeMap<Who, Testified> judges = new TreeMap<>(Who.BY_NAME);

  /** Judges of two replies: a verdict of theirs stands with both, under the second as such. */
  private final Set<Who> comparers = new HashSet<>();

  /** By what each of them judged last. */
  private final TreeMap<Who, Criterion> criteria = new TreeMap<>(Who.BY_NAME);

  private record Who(String by, String criterion) {
    static final Comparator<Who> BY_NAME =
        Comparator.comparing(Who::by).thenComparing(Who::criterion);
  }

  /**
   * A tally that is empty yet.
   *
   * @param compared the cases that count; of two sides those that both were asked
   * @param sides 1 or 2
   */
  public JudgeTally(List<CaseFacts> compared, int sides) {
    compared.forEach(facts -> cases.put(facts.id(), facts));
    this.sides = sides;
  }

  /**
   * Takes what judges said of a reply into account; replies to other questions are none of ours.
   *
   * @param side 0 or 1, the baseline before the candidate
   */
  public void add(int side, TrialEntry trial) {
    CaseFacts facts = cases.get(trial.key().caseId());
    if (facts == null || !facts.input().equals(trial.key().input())) {
      return;
    }
    Map<Who, List<FindingEntry>> said =
        trial.findings().stream()
            .filter(finding -> finding.criterion().isOfJudge())
            .collect(groupingBy(each -> who(each.criterion()), LinkedHashMap::new, toList()));
    Testified.Reply reply = new Testified.Reply(side, facts.id(), trial.key().trial());
    said.forEach(
        (who, findings) -> {
          judges.computeIfAbsent(who, w -> new Testified(sides)).add(reply, Heard.of(findings));
          criteria.put(who, findings.getLast().criterion());
          if (findings.stream().anyMatch(JudgeTally::isOfPair)) {
            comparers.add(who);
          }
        });
  }

  private static boolean isOfPair(FindingEntry finding) {
    return finding.position() > 0 || finding.verdict() instanceof Verdict.Preferred;
  }

  private static Who who(Criterion criterion) {
    return new Who(criterion.by(), criterion.name());
  }

  /**
   * The figures of each judge and criterion, sorted by both. Jurors stand with their jury, and by
   * themselves only where they were sampled more than once, or where some of their answers say
   * nothing.
   *
   * @param asksNobody whether a judge, such as {@code judge:tone}, is known to ask no model
   * @param level of intervals
   * @param seed decides their draws
   */
  public List<JudgeFigures> figures(Predicate<String> asksNobody, double level, long seed) {
    List<JudgeFigures> figures = new ArrayList<>();
    judges.forEach(
        (who, testified) -> {
          Optional<String> juror = JurorName.in(who.criterion());
          if (!comparers.contains(who) && isTold(testified, juror.isPresent())) {
            Jurors jurors =
                juror.isPresent()
                    ? new Jurors.None()
                    : new JuryRoom(jurors(who.by()), cases).agreement(level, seed);
            List<CaseFacts> shared = testified.shared(cases);
            figures.add(
                new JudgeFigures(
                    who.by(),
                    who.criterion(),
                    shared.size(),
                    testified.trials(),
                    testified.samples(),
                    testified.answers(),
                    new NoiseReader(testified, shared).read(asksNobody.test(who.by()), level, seed),
                    jurors));
          }
        });
    return figures;
  }

  /** By what judges judged, jurors apart, sorted by their names. */
  public List<Criterion> criteria() {
    return criteria(who -> !isJuror(who));
  }

  /** By what judges of two replies judged, sorted by their names. */
  public List<Criterion> comparers() {
    return criteria(comparers::contains);
  }

  private List<Criterion> criteria(Predicate<Who> among) {
    return criteria.entrySet().stream()
        .filter(each -> among.test(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isJuror(Who who) {
    return JurorName.in(who.criterion()).isPresent();
  }

  /** How far those agree who passed and failed the same replies by criteria of one name. */
  public List<JudgePair> pairs() {
    List<Map.Entry<Who, Testified>> all =
        judges.entrySet().stream()
            .filter(each -> !isJuror(each.getKey()))
            .filter(each -> !each.getValue().isScore())
            .toList();
    List<JudgePair> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map.Entry<Who, Testified> one = all.get(i);
      all.stream()
          .skip(i + 1L)
          .filter(other -> other.getKey().criterion().equals(one.getKey().criterion()))
          .map(other -> pair(one, other))
          .filter(pair -> pair.replies() > 0)
          .forEach(pairs::add);
    }
    return pairs;
  }

  private static JudgePair pair(Map.Entry<Who, Testified> one, Map.Entry<Who, Testified> other) {
    return JudgePair.of(
        one.getKey().by(),
        other.getKey().by(),
        one.getKey().criterion(),
        one.getValue(),
        other.getValue());
  }

  private static boolean isTold(Testified testified, boolean isJuror) {
    return !testified.answers().isComplete()
        || testified.isReadable() && (!isJuror || testified.samples() > 1);
  }

  private Map<String, Testified> jurors(String by) {
    Map<String, Testified> jurors = new TreeMap<>();
    judges.forEach(
        (who, testified) ->
            JurorName.in(who.criterion())
                .filter(name -> who.by().equals(by))
                .ifPresent(name -> jurors.put(name, testified)));
    return jurors;
  }
}
