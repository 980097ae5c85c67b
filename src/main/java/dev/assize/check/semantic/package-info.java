/**
 * How near a reply is in meaning to a text, by a local embedding model that is not part of Assize.
 * The door of LangChain4j.
 */
@NullMarked
package dev.assize.check.semantic;

import org.jspecify.annotations.NullMarked;
