package fr.chevet.readings;

/// One finished measurement of the patient, in the units its record names.
///
/// A `Reading` never holds a value that the device marked invalid: such a value is absent, or the whole reading is an
/// [Implausibility] or a refusal of the driver's.
public sealed interface Reading permits BloodPressure, Oximetry {}
