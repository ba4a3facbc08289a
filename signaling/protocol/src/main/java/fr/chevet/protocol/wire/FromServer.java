package fr.chevet.protocol.wire;

/// Frames a server sends to a station or to a physician's desk.
public interface FromServer {}
