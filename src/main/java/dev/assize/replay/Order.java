package dev.assize.replay;

import dev.assize.provider.ModelCall;

/**
 * A call that is about to be sent, and what for.
 *
 * @param provider by its name in {@code assize.yaml}
 * @param caseId the case on whose behalf it is asked; empty where nobody says
 */
public record Order(String provider, ModelCall call, String caseId) {}
