package dev.assize.report.economics;

import dev.assize.economics.Axis;
import dev.assize.economics.routing.Claim;
import dev.assize.economics.routing.Claims;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Estimate;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Route;
import dev.assize.economics.routing.Routing;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes for programs, schema {@code assize/routes/1}. */
final class RouteJson {

  private static final String SCHEMA = "assize/routes/1";

  private final RouteView view;
  private final Claims claims;

  private RouteJson(RouteView view) {
    this.view = view;
    this.claims = view.claims();
  }

  static String of(RouteView view) {
    return Values.document(SCHEMA, view, new RouteJson(view)::put);
  }

  private void put(JsonObject.Builder json) {
    json.put("objective", objective())
        .put("margin", view.margin())
        .put("alpha", view.alpha())
        .put("subjects", Values.asked(view.asked()))
        .put("classifiers", Values.asked(view.classifiers()));
    switch (view.routing()) {
      case Routing.Unanswered unanswered ->
          json.put("answer", "unanswered").put("why", unanswered.why());
      case Routing.Compared compared -> compared(compared, json);
    }
  }

  private JsonObject objective() {
    return switch (view.objective()) {
      case Objective.Correctness correctness -> JsonObject.of("in", "share").object();
      case Objective.Worth worth ->
          JsonObject.of("in", worth.perCorrect().currency())
              .put("answer", Values.amount(worth.perCorrect()))
              .put("second", Values.amount(worth.perSecond()))
              .object();
    };
  }

  private void compared(Routing.Compared compared, JsonObject.Builder json) {
    json.put("answer", claims.best().isPresent() ? "shown" : "no-evidence");
    view.recommended().ifPresent(course -> json.put("recommended", course.route().name()));
    json.put("usual", compared.usual())
        .put("cases", compared.cases())
        .put("leftOut", compared.leftOut())
        .put("clusters", compared.clusters())
        .put("splits", compared.splits())
        .optional("currency", compared.currency())
        .put("axes", JsonArray.ofTexts(compared.axes().stream().sorted().map(Axis::word).toList()))
        .put("routes", JsonArray.of(compared.courses(), this::course));
    double anyRoute =
        compared.courses().stream().mapToDouble(each -> each.unbilled().cost()).max().orElse(0);
    if (anyRoute > 0) {
      json.put("unbilled", anyRoute);
    }
  }

  private JsonObject course(Course course) {
    JsonObject.Builder json =
        JsonObject.of("route", course.route().name())
            .optional("note", course.note())
            .put("levels", axes(course.levels()))
            .put("gain", Values.estimate(course.gain()).object())
            .put("changes", axes(course.changes()));
    if (course.unbilled().cost() > 0) {
      json.put("unbilled", course.unbilled().cost());
    }
    if (!(course.route() instanceof Route.Oracle)) {
      Values.position(json, course.position());
    }
    List<JsonObject> said = new ArrayList<>();
    for (Claim.What what : Claim.What.values()) {
      claims
          .of(course, what)
          .ifPresent(
              claim ->
                  said.add(
                      JsonObject.of("claim", what.name().toLowerCase(Locale.ROOT))
                          .put("p", claim.p().value())
                          .put("adjusted", claim.adjusted().value())
                          .put("shown", claim.isShown())
                          .object()));
    }
    return json.put("claims", said).put("table", RouteTableJson.table(course.table())).object();
  }

  private static JsonObject axes(Map<Axis, Estimate> estimates) {
    JsonObject.Builder json = JsonObject.build();
    estimates.forEach(
        (axis, estimate) -> json.put(axis.word(), Values.estimate(estimate).object()));
    return json.object();
  }
}
