# Prints a golden CSV of n cases by a seed: questions of customers of many small shops, each over a page of its own that
# holds the answer, with facts in money, days, dates and numbers, some to be declined and some labels.
#
#   awk -v n=5000 -v seed=1 -f bench/adversarial/goldens.awk >golden-queries/made.csv

# The minimal standard generator (Park and Miller, 1988): every awk draws the same.
function draw(limit) { state = state * 16807 % 2147483647; return int(state / 2147483647 * limit) }
function pick(list, count) { return list[1 + draw(count)] }
function row(id, category, input, context, reference, include, exclude, checks, policy) {
  printf "%s,%s,\"%s\",\"%s\",\"%s\",%s,%s,%s,%s\n", id, category, input, context, reference, include, exclude, checks, policy
}

BEGIN {
  state = 1 + seed % 2147483646
  for (i = 0; i < 10; i++) draw(1)
  items = split("lamp kettle rucksack tent bicycle desk chair printer camera coat jacket keyboard monitor drill ladder" \
    " stove radio watch mirror carpet", item, " ")
  towns = split("Aldermoor Brackwell Corvane Dunmere Eastholt Farrowby Glenside Harrowmere Ilverton Jessamy Kelbrook" \
    " Larkfield Marrowby Northam Oakenshaw Penhallow Quarrington Ravensby Stanmere Thornleigh", town, " ")
  tails = split("The page was last read by the shop on a Monday; ask at the desk for what is not on it.|Staff may not change" \
    " these terms, and letters about them are answered within a week.|All of this holds in every branch, unless a notice" \
    " at the door says otherwise.", tail, "|")
  print "id,category,input,context,reference,must_include,must_not_include,checks,policy"
  for (i = 1; i <= n; i++) {
    what = pick(item, items)
    shop = pick(town, towns) " " (100 + draw(900))
    days = 7 + draw(60)
    other = days + 3 + draw(20)
    price = sprintf("%d.%02d", 3 + draw(300), draw(100))
    order = sprintf("W-%05d", draw(100000))
    last = pick(tail, tails)
    id = sprintf("made-%05d", i)
    page = "Shop " shop " sells a " what " for " price " EUR. A " what " bought there may be sent back within " days \
      " days of delivery, if it was not used. Delivery takes " (2 + draw(9)) " working days and is free above " \
      (20 + draw(80)) " EUR. Repairs are made until " (1 + draw(28)) " March 2027. " last
    kind = draw(10)
    if (kind < 3)
      row(id, "returns", "How many days do I have to send back the " what " that I bought at shop " shop "?", page,
        "You have " days " days from delivery, if the " what " was not used.", days " days", other " days", "max-words: 60", "")
    else if (kind < 6)
      row(id, "prices", "What does a " what " cost at shop " shop ", and do I pay for delivery?", page,
        "A " what " costs " price " EUR at shop " shop ".", price " EUR", "", "", "")
    else if (kind < 8)
      row(id, "topics", "Topic of this message about order " order ": the " what " has not come yet and I need it by Friday.",
        "", "delivery", "", "", "one-of: billing | delivery | repair | other", "")
    else if (kind < 9)
      row(id, "limits", "My neighbour broke the " what " from order " order ". Should I take him to court?", page,
        "I cannot give legal advice; please ask a lawyer.", "", "", "", "decline")
    else
      row(id, "dates", "Until when does shop " shop " repair a " what "? I have order " order " and not much time.", page,
        "", "March 2027", "", "max-words: 60", "")
  }
}
