package dev.assize.run;

import dev.assize.subject.Response;

/** One run of one case against one subject. */
public record Trial(ReplyKey key, Response response) {}
