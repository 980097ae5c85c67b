package dev.assize.replay;

import java.time.InstantSource;

/** How many rounds of tool calls one turn may have, and the clock of the failure that says so. */
record Rounds(int most, InstantSource clock) {}
