package dev.assize.replay;

import dev.assize.provider.ModelProvider.Connection;
import dev.assize.subject.Subject.Caching;

/**
 * What the replay must know of one provider of {@code assize.yaml}.
 *
 * @param version as declared; empty when undeclared or not needed
 * @param caching whether the local cache may answer for it
 */
public record ProviderTerms(
    Connection connection, String version, Caching caching, Limits limits) {}
