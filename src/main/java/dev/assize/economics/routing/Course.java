package dev.assize.economics.routing;

import dev.assize.economics.Axis;
import dev.assize.economics.Frontier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of one route.
 *
 * @param note what must be said beside it; often empty
 * @param levels on each axis that is known: the share that passes, the mean cost, the mean seconds
 * @param gain in the unit of the objective, over the best single subject by the same half of the
 *     cases
 * @param unbilled what attempts that told no use may take away, of the subjects and of whoever
 *     chooses among them
 * @param changes on each axis that is known, against the same: below 0 is worse quality, less
 *     money, less waiting
 * @param position among all routes but an oracle, which stands beyond them
 */
public record Course(
    Route route,
    String note,
    Map<Axis, Estimate> levels,
    Estimate gain,
    Routing.Unbilled unbilled,
    Map<Axis, Estimate> changes,
    Frontier.Position position,
    RoutingTable table) {

  /** What is said beside an oracle that was measured on what it chose by. */
  public static final String INFLATED = "upper bound, inflated by chance";

  public Course {
    levels = Collections.unmodifiableMap(new EnumMap<>(levels));
    changes = Collections.unmodifiableMap(new EnumMap<>(changes));
  }
}
