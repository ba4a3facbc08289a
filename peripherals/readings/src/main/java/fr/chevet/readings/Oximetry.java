package fr.chevet.readings;

import java.util.OptionalDouble;

/// Oxygen saturation at the finger (LOINC 59408-5), in percent; the pulse (8867-4) per minute; the perfusion index, in percent, where the
/// device tells it.
public record Oximetry(int spo2Percent, int pulsePerMinute, OptionalDouble perfusionIndexPercent, Flag lowSignal) implements Reading {}
