package dev.assize.replay;

import java.nio.file.Path;

/**
 * One recorded call.
 *
 * @param cassette the file it stands in
 * @param key of the call, in hexadecimal digits
 * @param trial for which repeat of a case it was made, from 1
 * @param about the end of what was asked, for people; from a file, so hostile as any text
 */
public record Recording(Path cassette, String key, int trial, String about) {}
