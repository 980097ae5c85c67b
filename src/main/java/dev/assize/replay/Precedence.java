package dev.assize.replay;

/** Which recording of a call stays when there are two. */
enum Precedence {
  RECORDED,
  NEW
}
