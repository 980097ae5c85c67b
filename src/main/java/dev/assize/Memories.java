package dev.assize;

import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.RunSettings;
import dev.assize.replay.Archive;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.Cassettes;
import dev.assize.replay.ReplyCache;

/** Opens cassettes and cache as a run wants them. */
final class Memories {

  private Memories() {}

  /** As a request has it: who wants a baseline live gets no old reply for either side. */
  static Archive of(World world, RunSettings settings, RunRequest request) {
    if (request.evidence() != Evidence.LIVE || request.memory() == RunRequest.Memory.REFRESHED) {
      return of(world, settings, request.memory());
    }
    RunSettings asking =
        settings.mode() == CassetteMode.AUTO ? settings.in(CassetteMode.OFF) : settings;
    return of(world, asking, RunRequest.Memory.FRESH);
  }

  /** What a run would be answered from, where nothing is recorded. */
  static Archive looking(World world, RunSettings settings, RunRequest request) {
    if (settings.mode() != CassetteMode.RECORD) {
      return of(world, settings, request);
    }
    CassetteMode mode =
        request.memory() == RunRequest.Memory.REFRESHED ? CassetteMode.OFF : CassetteMode.AUTO;
    return of(
        world,
        settings.in(mode),
        mode == CassetteMode.OFF ? RunRequest.Memory.FRESH : request.memory());
  }

  static Archive of(World world, RunSettings settings, RunRequest.Memory memory) {
    boolean refreshed =
        memory == RunRequest.Memory.REFRESHED && settings.mode() == CassetteMode.RECORD;
    Cassettes cassettes =
        Cassettes.open(
            refreshed ? CassetteMode.REFRESH : settings.mode(),
            new Cassettes.Folders(
                world.folder().resolve(settings.cassettes()), world.local().resolve("side")),
            world.time(),
            world.notes());
    ReplyCache cache =
        ReplyCache.open(
            world.local().resolve("cache"),
            memory == RunRequest.Memory.USED
                ? ReplyCache.Reading.ALLOWED
                : ReplyCache.Reading.FRESH,
            world.notes());
    return Archive.of(cassettes, cache);
  }
}
