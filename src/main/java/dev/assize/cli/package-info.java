/** Commands: parse arguments, call the facade, print. Door of picocli. */
@NullMarked
package dev.assize.cli;

import org.jspecify.annotations.NullMarked;
