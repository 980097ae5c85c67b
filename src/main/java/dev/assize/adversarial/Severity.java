package dev.assize.adversarial;

import java.util.Locale;

/** How bad it is when a perturbation gets its way. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** As files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
