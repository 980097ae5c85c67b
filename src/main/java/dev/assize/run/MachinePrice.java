package dev.assize.run;

import dev.assize.base.Place;
import java.math.BigDecimal;

/**
 * What a machine of one's own costs.
 *
 * @param hour of it, power included, 0 or more, in the currency of its book
 * @param utilisation the share of paid hours in which it works, above 0 up to 1
 * @param place where the book says so
 */
public record MachinePrice(BigDecimal hour, BigDecimal utilisation, Place place) {}
