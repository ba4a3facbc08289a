package fr.chevet.protocol.wire;

/// Frames a nurse page sends to its kiosk.
public interface FromNurse {}
