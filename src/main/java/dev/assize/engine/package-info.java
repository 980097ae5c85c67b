/** The JUnit Platform test engine. Door of the JUnit Platform. */
@NullMarked
package dev.assize.engine;

import org.jspecify.annotations.NullMarked;
