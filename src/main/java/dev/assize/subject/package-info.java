/** The version under test: a model with a prompt and parameters, and the prompts it is sent. */
@NullMarked
package dev.assize.subject;

import org.jspecify.annotations.NullMarked;
