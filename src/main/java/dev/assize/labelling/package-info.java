/**
 * Shows replies to a person, one by one, and keeps what he says of them: on a page served to this
 * machine alone, or in the terminal. Door of the JDK's HTTP server.
 */
@NullMarked
package dev.assize.labelling;

import org.jspecify.annotations.NullMarked;
