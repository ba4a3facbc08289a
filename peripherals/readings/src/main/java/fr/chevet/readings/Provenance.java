package fr.chevet.readings;

import java.time.Instant;
import java.util.Optional;

/// Where a reading comes from: `device` is the slot it was fitted in ("tensiometer-1"), `model` what it is for a person
/// ("SunTech Advantage"), `driver` the driver's id, `rawHex` the frame it was decoded from in upper-case hex, `deviceTime` the device's own
/// clock where it has one, `hostTime` when the last byte had arrived.
public record Provenance(String device, String model, String driver, String rawHex, Optional<Instant> deviceTime, Instant hostTime) {}
