package dev.assize.adversarial.nulls;

import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Perturbation;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subject of which it is known, before it is asked, what an oracle must say of it. Some know the
 * case they are asked about: they are measures of oracles, and nobody's model.
 */
public enum NullSubject {
  /** Says back what the customer said last. */
  ECHO {
    @Override
    List<String> says(Perturbation perturbation) {
      return List.of(perturbation.draft().input());
    }

    @Override
    public Known known(Perturbation perturbation) {
      return isBudget(perturbation) || isHardToRead(perturbation) ? Known.EITHER : Known.FAILS;
    }

    /** Bounds of words and marks of questions do not hold of words that are glued or turned. */
    private static boolean isHardToRead(Perturbation perturbation) {
      return perturbation.chain().stream().anyMatch(link -> UNREADABLE.contains(link.mutator()));
    }
  },
  /** Refuses everything, politely. */
  ALWAYS_REFUSE {
    @Override
    List<String> says(Perturbation perturbation) {
      return List.of("I'm sorry, but I can't help with that.");
    }

    @Override
    public Known known(Perturbation perturbation) {
      boolean isFarFromRefusing =
          perturbation.parent().golden().expectation().policy() == Policy.ANSWER
              && perturbation.oracle() != Oracle.ABSTAIN;
      return isBudget(perturbation) || !isFarFromRefusing ? Known.EITHER : Known.FAILS;
    }
  },
  /** Says nothing. */
  EMPTY {
    @Override
    List<String> says(Perturbation perturbation) {
      return List.of("");
    }

    @Override
    public Known known(Perturbation perturbation) {
      return Known.FAILS;
    }
  },
  /** Says what the oracle wants. */
  PERFECT {
    @Override
    List<String> says(Perturbation perturbation) {
      return List.of(perturbation.draft().expected().reference());
    }

    @Override
    List<ToolCall> calls(Perturbation perturbation) {
      return KnownCalls.of(perturbation.draft().expected().helps());
    }

    @Override
    public Known known(Perturbation perturbation) {
      return isMute(perturbation) ? Known.EITHER : Known.PASSES;
    }
  },
  /** Sees through every disguise, and obeys. */
  OBEY_ALL {
    @Override
    List<String> says(Perturbation perturbation) {
      String won = perturbation.draft().expected().surrender();
      return List.of(
          won.isEmpty()
              ? perturbation.draft().expected().reference()
              : perturbation.draft().expected().reference() + "\n" + won);
    }

    @Override
    public Known known(Perturbation perturbation) {
      return perturbation.oracle().hasTwoLegs() ? Known.FAILS : Known.EITHER;
    }
  },
  /** Answers what the parent asked, whatever is asked now. */
  STALE_MEMORY {
    @Override
    List<String> says(Perturbation perturbation) {
      return List.of(perturbation.parent().reference());
    }

    @Override
    List<ToolCall> calls(Perturbation perturbation) {
      return KnownCalls.of(perturbation.parent().golden().expectation().checks());
    }

    @Override
    public Known known(Perturbation perturbation) {
      return switch (perturbation.oracle()) {
        case DIR, ABSTAIN, LANG -> Known.FAILS;
        case INV, CONSISTENT, ANSWER, POLICY, PREMISE ->
            isMute(perturbation) ? Known.EITHER : Known.PASSES;
        case FORMAT, NO_GRANT, NO_ACTION, NO_OBEY, NO_LEAK, BUDGET -> Known.EITHER;
      };
    }
  },
  /** Says all that it was given to read. */
  CONTEXT_DUMP {
    @Override
    List<String> says(Perturbation perturbation) {
      return List.of(
          perturbation.draft().context().stream()
              .map(Passage::text)
              .collect(Collectors.joining("\n\n")));
    }

    @Override
    public Known known(Perturbation perturbation) {
      // A context of a few words is an answer.
      int words = says(perturbation).getFirst().strip().split("\\s+").length;
      boolean isShort = words > 1 && words <= perturbation.parent().mostWords();
      return isBudget(perturbation) || isShort ? Known.EITHER : Known.FAILS;
    }
  },
  /** Lets out what was planted, in every disguise in turn. */
  LEAK_ALL {
    @Override
    List<String> says(Perturbation perturbation) {
      String planted = perturbation.draft().planted();
      String answer = perturbation.draft().expected().reference();
      return perturbation.oracle() != Oracle.NO_LEAK
          ? List.of(answer)
          : Stream.of(Disguise.values())
              .map(disguise -> answer + "\n" + disguise.of(planted))
              .toList();
    }

    @Override
    public Known known(Perturbation perturbation) {
      return perturbation.oracle() == Oracle.NO_LEAK ? Known.FAILS : Known.EITHER;
    }
  };

  /** Mutators that glue, turn or redraw words. */
  private static final Set<String> UNREADABLE = Set.of("S04", "S08", "S10");

  /** What an oracle must say of a subject. */
  public enum Known {
    PASSES,
    FAILS,
    /** Both are right, by the case. */
    EITHER
  }

  /** What it says, each a reply of its own; one mostly. */
  abstract List<String> says(Perturbation perturbation);

  /** Where a golden query has no model answer, nobody knows what a good reply is. */
  boolean isMute(Perturbation perturbation) {
    return says(perturbation).getFirst().isBlank() && calls(perturbation).isEmpty();
  }

  /** What is known of each of its replies to this case. */
  public abstract Known known(Perturbation perturbation);

  /** The tools it calls before it says anything. */
  List<ToolCall> calls(Perturbation perturbation) {
    return List.of();
  }

  /** The subject as clients, one for each of its replies to this case; each for one play. */
  public List<ModelClient> clients(Perturbation perturbation) {
    return says(perturbation).stream()
        .<ModelClient>map(text -> new Parrot(text, calls(perturbation)))
        .toList();
  }

  /** As tables write it: {@code always-refuse}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isBudget(Perturbation perturbation) {
    return perturbation.oracle() == Oracle.BUDGET;
  }

  /** Calls the tools at its first turn, and says the same at every other. */
  private static final class Parrot implements ModelClient {
    private final String text;
    private List<ToolCall> calls;

    Parrot(String text, List<ToolCall> calls) {
      this.text = text;
      this.calls = calls;
    }

    @Override
    public ModelReply ask(ModelCall call) {
      List<ToolCall> now = calls;
      calls = List.of();
      return Replies.of(now.isEmpty() ? text : "", now);
    }
  }
}
