package wrenmoor.assistant.answer;

import wrenmoor.assistant.reply.Reply;

/** How an answer to a question names the place on the pages that it was taken from. */
public enum Citing {
  NONE {
    @Override
    Reply mark(Reply reply) {
      return reply;
    }
  },
  /** One mark at the end, for what was found first, whatever else the answer was put together of. */
  FIRST {
    @Override
    Reply mark(Reply reply) {
      return reply.saying(reply.text() + " [" + reply.retrieved().getFirst().chunk() + "]");
    }
  };

  /** The same answer with its marks; it must rest on something. */
  abstract Reply mark(Reply reply);
}
