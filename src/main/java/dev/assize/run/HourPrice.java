package dev.assize.run;

import dev.assize.base.Place;
import java.math.BigDecimal;

/**
 * What an hour of somebody's work costs.
 *
 * @param amount 0 or more, in the currency of its book
 * @param place where the book says so
 */
public record HourPrice(BigDecimal amount, Place place) {}
