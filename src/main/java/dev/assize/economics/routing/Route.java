package dev.assize.economics.routing;

/** A way to choose who answers. */
public sealed interface Route {

  /** As reports name it. */
  String name();

  /** Always the same subject. */
  record ToOne(String subject) implements Route {
    @Override
    public String name() {
      return subject;
    }
  }

  /** Whichever subject was best on the category of the case, as the golden file names it. */
  record ByCategory() implements Route {
    @Override
    public String name() {
      return "by category";
    }
  }

  /** Whichever subject was best on questions of that label; the classifier is paid for each. */
  record ByLabel(Labels labels) implements Route {
    @Override
    public String name() {
      return "by label of " + labels.classifier();
    }
  }

  /**
   * One subject first, and another one where a signal worries. Both are paid and waited for then.
   *
   * @param watch of the replies of the first subject
   */
  record Cascade(Watch watch, String then) implements Route {
    @Override
    public String name() {
      return watch.subject() + ", then " + then + " by " + watch.signal().name();
    }
  }

  /** Any subject, by lot: what a router without any knowledge reaches. */
  record Lot() implements Route {
    @Override
    public String name() {
      return "by lot";
    }
  }

  /**
   * Whichever subject is best on the very case: chosen on one trial and measured on the others.
   * With one trial it is measured on what it chose by, and is inflated by chance.
   */
  record Oracle() implements Route {
    @Override
    public String name() {
      return "oracle";
    }
  }
}
