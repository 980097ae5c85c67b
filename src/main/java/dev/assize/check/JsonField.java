package dev.assize.check;

import dev.assize.check.Description.Needs;

/** One field of a JSON reply has a given value. */
public final class JsonField implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "json-field",
            "Passes when the reply is JSON and the field at the JSON pointer (RFC 6901) has the"
                + " value; without a value, when the field is there. Numbers are compared as"
                + " numbers, everything else as text.")
        .takes(FieldRule.FORM)
        .edition(3)
        .knows(JsonReply.FENCED)
        .knows(FieldRule.CASE)
        .needs(Needs.GOLDEN)
        .passes("json-field: /order_id = A-1001", "{\"order_id\": \"A-1001\"}")
        .passes("json-field: /items/0/price = 5", "{\"items\": [{\"price\": 5.00}]}")
        .fails("json-field: /order_id = A-1001", "{\"order_id\": \"A-1002\"}");
  }

  @Override
  public Examination make(Arguments arguments) {
    FieldRule field = FieldRule.asked(arguments.text(), arguments);
    FieldTrait.tell(field, arguments);
    return JsonReply.reading(arguments, (value, json) -> field.judge("the reply", value));
  }
}
