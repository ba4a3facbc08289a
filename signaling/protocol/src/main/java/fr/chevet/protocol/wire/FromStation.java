package fr.chevet.protocol.wire;

/// Frames a station sends to its server.
public interface FromStation {}
