package fr.chevet.peripherals.suntech;

/// What a simulated module is to find.
public record SimulatedPatient(int systolicMmHg, int diastolicMmHg, int meanMmHg, int pulsePerMinute, int beats) {
    public static final SimulatedPatient ADULT = new SimulatedPatient(134, 82, 99, 71, 26);
}
