package fr.chevet.peripherals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @EnumSource
    void a_fault_can_be_named_on_a_command_line(Fault fault) {
        assertThat(FaultOrder.parse(fault.option())).contains(new FaultOrder(fault, 0));
        assertThat(FaultOrder.parse(fault.option() + "=5")).contains(new FaultOrder(fault, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "bad", "bad-checksum=", "bad-checksum=-1", "bad-checksum=x", "BAD_CHECKSUM",
            "bad-checksum=99999999999"})
    void what_is_no_fault_is_refused(String text) {
        assertThat(FaultOrder.parse(text)).isEmpty();
    }

    @Test
    void a_fault_strikes_once_or_every_so_often_until_healed() {
        Faults faults = new Faults();
        faults.order(new FaultOrder(Fault.NOISE, 0));
        faults.order(new FaultOrder(Fault.BAD_CHECKSUM, 3));

        assertThat(IntStream.range(0, 4).mapToObj(_ -> faults.strikes(Fault.NOISE)).toList()).isEqualTo(List.of(true, false, false, false));
        assertThat(IntStream.range(0, 6).mapToObj(_ -> faults.strikes(Fault.BAD_CHECKSUM)).toList())
                .isEqualTo(List.of(false, false, true, false, false, true));
        faults.heal();
        assertThat(IntStream.range(0, 6).mapToObj(_ -> faults.strikes(Fault.BAD_CHECKSUM))).containsOnly(false);
    }
}
