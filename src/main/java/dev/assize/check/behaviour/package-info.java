/**
 * How a reply behaves towards its reader and towards what it was told: it declines, hands over,
 * gives secrets or personal data away, or carries something that does harm where it is shown.
 */
@NullMarked
package dev.assize.check.behaviour;

import org.jspecify.annotations.NullMarked;
