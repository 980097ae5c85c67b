/** The project file {@code assize.yaml}, read strictly into typed settings. */
@NullMarked
package dev.assize.project;

import org.jspecify.annotations.NullMarked;
