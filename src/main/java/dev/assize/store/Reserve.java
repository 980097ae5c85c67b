package dev.assize.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * Room on the disk that is given back when the disk is full, so that the replies of calls that are
 * under way then can still be written down. The file system takes it back when the process dies,
 * too. Safe for use by many threads.
 */
final class Reserve implements Closeable {

  /** Enough for some dozens of calls at once; a reply and its prompt are a few thousand bytes. */
  static final int BYTES = 256 << 10;

  private final SeekableByteChannel held;

  private Reserve(SeekableByteChannel held) {
    this.held = held;
  }

  /**
   * Takes the room.
   *
   * @param file a name that is free; nothing is to be seen of it where the system allows that
   * @throws IOException when there is not so much room
   */
  static Reserve at(Path file) throws IOException {
    SeekableByteChannel channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      byte[] bytes = new byte[BYTES];
      new SplittableRandom(BYTES).nextBytes(bytes); // zeros would take no room on some systems
      for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        channel.write(left);
      }
      return new Reserve(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Gives it back, and says whether there was anything to give. */
  synchronized boolean release() throws IOException {
    boolean wasHeld = held.isOpen();
    held.close();
    return wasHeld;
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
