package dev.assize.store;

import java.nio.file.Path;

/** A process that writes replies without end, and says of each when it is safe. */
final class WritingChild {

  private WritingChild() {}

  public static void main(String[] args) {
    RunFolder run = new Runs(Path.of(args[0])).create(Sample.manifest("worked@tiny"), Sample.NOON);
    int last = Integer.parseInt(args[1]);
    try (JournalWriter journal = run.write()) {
      for (int i = 0; i < last; i++) {
        journal.reply(Sample.trial(Sample.key(i), Sample.LONG + i));
        System.out.println("safe " + i);
      }
    } catch (StoreException e) {
      System.out.println("refused " + e.getMessage());
    }
  }
}
