package dev.assize;

import dev.assize.adversarial.Yield;
import dev.assize.base.Digest;
import java.util.List;

/**
 * Perturbations as they were written.
 *
 * @param cases how many lines
 * @param digest SHA-256 of all lines, each ended by a line break
 * @param yields what each mutator gave
 */
public record Perturbed(int cases, Digest digest, List<Yield> yields) {
  public Perturbed {
    yields = List.copyOf(yields);
  }
}
