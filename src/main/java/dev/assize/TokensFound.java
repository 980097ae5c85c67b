package dev.assize;

import dev.assize.audit.TokenAudit;

/**
 * Where the tokens of a stored run went.
 *
 * @param currency of the prices
 */
public record TokensFound(String run, String currency, TokenAudit audit) {

  /** A table for each way to part them, and what stands out. */
  public String text() {
    return TokensSheet.of(this);
  }

  /** All numbers as {@code assize/audit-tokens/1}. */
  public String json() {
    return TokensJson.of(this);
  }

  /** A row for each part. */
  public String csv() {
    return TokensCsv.of(this);
  }
}
