package fr.chevet.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

    @ParameterizedTest(name = "{0}/{1} mean {2} pulse {3}")
    @CsvSource({"134, 82, 99, 71", "40, 20, 26, 30", "260, 200, 220, 220", "115, 74, 88, 85", "90, 89, 89, 60", "90, 89, 90, 60"})
    void a_living_patients_pressure_is_believed(int systolic, int diastolic, int mean, int pulse) {
        assertThat(refusal(systolic, diastolic, mean, pulse)).isEmpty();
    }

    @ParameterizedTest(name = "{0}/{1} mean {2} pulse {3} is {4}")
    @CsvSource({"39, 20, 26, 70, SYSTOLIC_OUT_OF_RANGE", "261, 80, 100, 70, SYSTOLIC_OUT_OF_RANGE", "0, 0, 0, 0, SYSTOLIC_OUT_OF_RANGE",
            "120, 19, 80, 70, DIASTOLIC_OUT_OF_RANGE", "250, 201, 210, 70, DIASTOLIC_OUT_OF_RANGE", "120, 80, 25, 70, MEAN_OUT_OF_RANGE",
            "240, 80, 221, 70, MEAN_OUT_OF_RANGE", "80, 80, 80, 70, DIASTOLIC_NOT_BELOW_SYSTOLIC",
            "80, 120, 100, 70, DIASTOLIC_NOT_BELOW_SYSTOLIC", "120, 80, 79, 70, MEAN_NOT_BETWEEN", "120, 80, 121, 70, MEAN_NOT_BETWEEN",
            "120, 80, 95, 29, PULSE_OUT_OF_RANGE", "120, 80, 95, 221, PULSE_OUT_OF_RANGE"})
    void what_cannot_be_is_refused_by_name(int systolic, int diastolic, int mean, int pulse, Implausibility reason) {
        assertThat(refusal(systolic, diastolic, mean, pulse)).contains(reason);
    }

    @Test
    void a_pressure_without_a_pulse_is_believed() {
        assertThat(Plausibility.refusalOf(new BloodPressure(134, 82, 99, OptionalInt.empty(), Flag.UNKNOWN, Flag.NO))).isEmpty();
    }

    @ParameterizedTest(name = "{0} % at {1}")
    @CsvSource({"50, 25", "100, 250", "99, 60"})
    void a_living_patients_oximetry_is_believed(int spo2, int pulse) {
        assertThat(refusal(spo2, pulse, OptionalDouble.empty())).isEmpty();
    }

    @ParameterizedTest(name = "{0} % at {1} is {2}")
    @CsvSource({"49, 60, SPO2_OUT_OF_RANGE", "101, 60, SPO2_OUT_OF_RANGE", "127, 255, SPO2_OUT_OF_RANGE", "99, 24, PULSE_OUT_OF_RANGE",
            "99, 251, PULSE_OUT_OF_RANGE"})
    void an_oximetry_that_cannot_be_is_refused_by_name(int spo2, int pulse, Implausibility reason) {
        assertThat(refusal(spo2, pulse, OptionalDouble.empty())).contains(reason);
    }

    @ParameterizedTest(name = "{0} %")
    @CsvSource({"-0.01", "30.01", "655.35", "NaN", "Infinity"})
    void a_perfusion_index_that_cannot_be_is_refused(double index) {
        assertThat(refusal(99, 60, OptionalDouble.of(index))).contains(Implausibility.PERFUSION_INDEX_OUT_OF_RANGE);
    }

    @ParameterizedTest(name = "{0} %")
    @CsvSource({"0", "3.2", "30"})
    void a_perfusion_index_within_bounds_is_believed(double index) {
        assertThat(refusal(99, 60, OptionalDouble.of(index))).isEmpty();
    }

    @Property
    void whatever_is_believed_has_its_mean_between_the_two(@ForAll @IntRange(max = 300) int systolic,
            @ForAll @IntRange(max = 300) int diastolic,
            @ForAll @IntRange(max = 300) int mean) {
        if (refusal(systolic, diastolic, mean, 70).isEmpty()) {
            assertThat(mean).isBetween(diastolic, systolic);
            assertThat(diastolic).isLessThan(systolic);
        }
    }

    private static Optional<Implausibility> refusal(int systolic, int diastolic, int mean, int pulse) {
        return Plausibility.refusalOf(new BloodPressure(systolic, diastolic, mean, OptionalInt.of(pulse), Flag.UNKNOWN, Flag.UNKNOWN));
    }

    private static Optional<Implausibility> refusal(int spo2, int pulse, OptionalDouble perfusion) {
        return Plausibility.refusalOf(new Oximetry(spo2, pulse, perfusion, Flag.NO));
    }
}
