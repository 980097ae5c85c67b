package dev.assize;

import dev.assize.LabelRequest.Choice;
import dev.assize.LabelRequest.Offer;
import dev.assize.LabelRequest.Seal;
import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.cases.Split;
import dev.assize.judge.Label;
import dev.assize.judge.Label.Drawn;
import dev.assize.judge.calibration.LabelledReply.Key;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses the replies of a stored run that are labelled next. */
final class LabelDraw {

  private final JournalReader journal;
  private final LabelRequest request;
  private final Choice choice;
  private final Split split;
  private final Map<Key, Set<String>> annotators = new HashMap<>();
  private final Set<Key> chosen = new HashSet<>();

  /**
   * @param labels of the criterion, so far
   */
  LabelDraw(JournalReader journal, LabelRequest request, Split split, Collection<Label> labels) {
    this.journal = journal;
    this.request = request;
    this.choice = request.choice();
    this.split = choice.seal() == Seal.KEPT ? split : Split.OPEN;
    for (Label label : labels) {
      if (label.criterion().equals(request.criterion())) {
        Key text = new Key(label.caseId(), label.reply());
        annotators.computeIfAbsent(text, t -> new HashSet<>()).add(label.annotator());
        if (label.drawn() == Drawn.CHOSEN) {
          chosen.add(text);
        }
      }
    }
  }

  /** In the order in which they are shown. */
  List<LabelTask> tasks() {
    Map<String, List<LabelTask>> byCase = new LinkedHashMap<>();
    Set<Key> taken = new HashSet<>();
    for (List<TrialEntry> together : candidates()) {
      if (taken.size() >= choice.count()) {
        break;
      }
      for (TrialEntry entry : together) {
        offered(entry, taken)
            .ifPresent(
                task -> byCase.computeIfAbsent(task.caseId(), id -> new ArrayList<>()).add(task));
      }
    }
    return LabelOrder.of(List.copyOf(byCase.values()), new Seed(choice.seed()));
  }

  private Optional<LabelTask> offered(TrialEntry entry, Set<Key> taken) {
    return journal
        .trial(entry.key())
        .flatMap(
            trial -> {
              Key text =
                  new Key(entry.key().caseId(), Digest.of(Transcripts.text(trial.response())));
              return isOffered(text) && taken.add(text)
                  ? journal
                      .golden(text.caseId())
                      .map(golden -> LabelScene.of(golden, text, trial.response(), drawn(text)))
                  : Optional.empty();
            });
  }

  private boolean isOffered(Key text) {
    Set<String> who = annotators.getOrDefault(text, Set.of());
    return !who.contains(request.annotator()) && (choice.offer() == Offer.NEW || !who.isEmpty());
  }

  /** A reply that somebody else labelled came to be labelled by that draw, and by no later one. */
  private Drawn drawn(Key text) {
    if (annotators.containsKey(text)) {
      return chosen.contains(text) ? Drawn.CHOSEN : Drawn.RANDOM;
    }
    return switch (choice.draw()) {
      case RANDOM -> Drawn.RANDOM;
      case UNCERTAIN -> Drawn.CHOSEN;
    };
  }

  /** What is taken as a whole or not at all, the first first. */
  private List<List<TrialEntry>> candidates() {
    return switch (choice.draw()) {
      case RANDOM -> byLot();
      case UNCERTAIN -> byDoubt();
    };
  }

  /**
   * By case, with the replies of all subjects: a difference is corrected by pairs that are labelled
   * on both sides. Of several trials only the first is, unless others were labelled already.
   */
  private List<List<TrialEntry>> byLot() {
    Map<String, List<TrialEntry>> replies =
        replied().stream()
            .filter(entry -> choice.offer() == Offer.AGAIN || entry.key().trial() == 1)
            .collect(
                Collectors.groupingBy(
                    entry -> entry.key().caseId(), TreeMap::new, Collectors.toList()));
    return new LabelLots(new Seed(choice.seed()))
        .drawn(open().values(), CaseEntry::id, each -> each.standing().category()).stream()
            .map(each -> replies.getOrDefault(each.id(), List.of()))
            .toList();
  }

  private List<List<TrialEntry>> byDoubt() {
    LabelDoubts doubts = new LabelDoubts(request.criterion(), request.judges(), choice.threshold());
    Map<TrialEntry, Double> doubtful = new LinkedHashMap<>();
    for (TrialEntry entry :
        new LabelLots(new Seed(choice.seed())).shuffled(replied(), LabelDraw::name)) {
      double doubt = doubts.of(entry.findings());
      if (doubt > 0) {
        doubtful.put(entry, doubt);
      }
    }
    return doubtful.entrySet().stream()
        .sorted(Map.Entry.<TrialEntry, Double>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> List.of(entry.getKey()))
        .toList();
  }

  private static String name(TrialEntry entry) {
    return entry.key().subject() + "/" + entry.key().trial() + "/" + entry.key().caseId();
  }

  private List<TrialEntry> replied() {
    Map<String, CaseEntry> open = open();
    return journal
        .trials()
        .filter(entry -> entry.arrival() instanceof TrialEntry.Arrival.Replied)
        .filter(entry -> open.containsKey(entry.key().caseId()))
        .toList();
  }

  private Map<String, CaseEntry> open() {
    return journal.cases().stream()
        .filter(each -> !split.seals(each.id()))
        .collect(Collectors.toMap(CaseEntry::id, each -> each, (one, same) -> one, TreeMap::new));
  }
}
