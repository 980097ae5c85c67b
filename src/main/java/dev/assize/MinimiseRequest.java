package dev.assize;

import dev.assize.replay.CassetteMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which adversarial case is to be made smaller, and against whom.
 *
 * @param caseId its id
 * @param file that holds it; where empty it is made anew as {@code made} says
 * @param subject who is asked; may be empty where there is one subject only
 * @param run whose stored replies decide, so that nobody is asked; empty for the subject itself
 * @param mode of the cassettes; as the project has it when empty
 * @param trials how often each case is asked, 1 or more; a majority of them decides
 * @param calls the most that may be asked for, 1 or more
 * @param out where the smallest failing case is written; nowhere when empty
 */
public record MinimiseRequest(
    String caseId,
    String file,
    PerturbRequest made,
    String subject,
    String run,
    Optional<CassetteMode> mode,
    int trials,
    int calls,
    Optional<Path> out) {}
