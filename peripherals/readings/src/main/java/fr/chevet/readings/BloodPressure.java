package fr.chevet.readings;

import java.util.OptionalInt;

/// Blood pressure at the cuff (LOINC 85354-9: systolic 8480-6, diastolic 8462-4, mean 8478-0), in mmHg; the pulse (8867-4) per minute.
public record BloodPressure(int systolicMmHg, int diastolicMmHg, int meanMmHg, OptionalInt pulsePerMinute, Flag motion, Flag irregularPulse)
        implements
            Reading {}
