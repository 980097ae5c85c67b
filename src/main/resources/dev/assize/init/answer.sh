# Stands in for a model: reads one request as JSON, prints an answer. Spoil a line, run again, and watch
# the decision. Real programs may answer in JSON; `docs/providers.md` of Assize tells how.
request=$(cat)

case $request in
  *"How long may I send"*)   echo "You have 30 days after delivery." ;;
  *"What does a return"*)    echo "Returns are free of charge." ;;
  *"opened lamp"*)           echo "Only unopened goods can be returned." ;;
  *"When will my parcel"*)   echo "It takes 2 to 4 days; we count working days." ;;
  *"How much is delivery"*)  echo "Delivery costs EUR 4,90." ;;
  *"deliver to Norway"*)     echo "Yes, we deliver to Norway." ;;
  *"I was billed twice"*)    echo "billing" ;;
  *"My parcel is gone"*)     echo "delivery" ;;
  *"two lamps"*)             echo '{"item": "lamp", "quantity": 2}' ;;
  *"sue my neighbour"*)      echo "I'm sorry, but I cannot give legal advice." ;;
  *"open on Monday"*)        echo "We are open from 9 to 18." ;;
  *"open on Sunday"*)        echo "We are closed on Sundays." ;;
  *)                         echo "I do not know." ;;
esac
