package dev.assize.judge.jury;

import java.util.List;

/** How jurors' votes become one. A vote is from 0, a fail, to 1, a pass. */
enum Rule {
  /** Whatever more of those who say something say. */
  MAJORITY {
    @Override
    double balance(List<Vote> votes) {
      return votes.stream().mapToDouble(vote -> Math.signum(vote.value() - HALF)).sum();
    }
  },
  /** The same, where some count more than others. */
  WEIGHTED {
    @Override
    double balance(List<Vote> votes) {
      return votes.stream()
          .mapToDouble(vote -> vote.weight() * Math.signum(vote.value() - HALF))
          .sum();
    }
  },
  /** The mean of all votes: one who is sure counts more than one who is not. */
  MEAN {
    @Override
    double balance(List<Vote> votes) {
      return votes.stream().mapToDouble(vote -> vote.value() - HALF).sum();
    }
  },
  /** A few fails are enough to fail. */
  VETO {
    @Override
    double balance(List<Vote> votes) {
      return votes.stream().filter(vote -> vote.value() < HALF).count();
    }
  };

  private static final double HALF = 0.5;

  /** What a juror says, and how much it counts. */
  record Vote(double value, double weight) {}

  /** Above 0 to pass, below to fail, 0 for a tie; of a veto, how many fail. */
  abstract double balance(List<Vote> votes);
}
