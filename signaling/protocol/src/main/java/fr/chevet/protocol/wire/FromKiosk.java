package fr.chevet.protocol.wire;

/// Frames a kiosk sends to its nurse page.
public interface FromKiosk {}
