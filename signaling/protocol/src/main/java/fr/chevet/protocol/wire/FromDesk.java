package fr.chevet.protocol.wire;

/// Frames a physician's page sends to its server.
public interface FromDesk {}
