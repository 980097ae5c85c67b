package dev.assize.judge;

/** Opens hearings for a judge. */
public interface Clerk {

  /**
   * A hearing of one model.
   *
   * @param provider a name of {@code assize.yaml}
   * @param sample tells apart equal questions; each is answered, cached and recorded by itself
   */
  Hearing hearing(String provider, int sample);
}
