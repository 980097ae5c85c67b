package dev.assize.adversarial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The random choices of one perturbation: a stream of its own, so that no case depends on another.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA
 * 2014, figure 17), written out here so that no release of a JDK can change its sequence.
 */
public final class Draws {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Draws(long seed) {
    this.state = seed;
  }

  /** The stream of a seed. */
  public static Draws of(long seed) {
    return new Draws(seed);
  }

  /** The stream whose seed is the beginning of the digest of these parts. */
  static Draws of(Object... parts) {
    return new Draws(seed(parts));
  }

  /** The first 64 bits of the SHA-256 of the parts, each ended by a line break. */
  static long seed(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part).append('\n');
    }
    byte[] digest = Sha.of(text.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }

  /** Mixes 64 bits so that every bit of the result depends on all of them. */
  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A whole number from 0 up to, and without, the bound, all alike likely up to 2^-32. */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("nothing below " + bound);
    }
    return (int) Math.unsignedMultiplyHigh(bits(), bound);
  }

  /** A number from 0 up to, and without, 1. */
  public double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** True with the probability given. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** One of them. */
  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** All of them in a random order (Fisher and Yates). */
  public <T> List<T> shuffled(List<T> all) {
    List<T> order = new ArrayList<>(all);
    for (int i = order.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T other = order.get(j);
      order.set(j, order.get(i));
      order.set(i, other);
    }
    return order;
  }
}
