package fr.chevet.peripherals.contec;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceReport.Keepable;
import fr.chevet.peripherals.DeviceReport.NothingToKeep;
import fr.chevet.peripherals.DeviceReport.Running;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.dialogue.Bench;
import fr.chevet.peripherals.frame.Feeding;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Live.Absence;
import fr.chevet.readings.Live.RunningOximetry;
import fr.chevet.readings.Oximetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cms50DialogueTest {
    private static final Octets STREAM = Cms50Simulator.recording();
    private static final String SAMPLE = "01E0849392BCE3FFFF";
    private static final String PULSE_138 = "018886B2878AE1C081";
    private static final String NO_FINGER = "01E980C090FFFFFFFF";
    private static final Duration FRAME = Duration.ofNanos(16_666_667);

    private final Bench bench = new Bench(outlet -> new Cms50Dialogue(outlet, "oximeter-1"));

    @BeforeEach
    void open() {
        bench.dialogue.opened(bench.now());
    }

    /// Packets at 60 a second.
    private void run(String packet, int times) {
        for (int i = 0; i < times; i++) {
            bench.pass(FRAME);
            bench.hear(packet);
        }
    }

    @Test
    void live_data_are_asked_for_first_and_kept_alive_every_five_seconds() {
        run(SAMPLE, 60 * 21);

        assertThat(bench.commands()).containsExactly(OximeterCommand.START_LIVE, OximeterCommand.KEEP_ALIVE, OximeterCommand.KEEP_ALIVE,
                OximeterCommand.KEEP_ALIVE, OximeterCommand.KEEP_ALIVE);
    }

    @Test
    void one_packet_alone_shows_nothing_and_the_second_shows_both() {
        bench.hear(SAMPLE);
        assertThat(bench.reports.of(Running.class)).isEmpty();
        assertThat(bench.reports.of(Keepable.class)).isEmpty();
        assertThat(bench.reports.state()).isEqualTo(DeviceState.SILENT);

        bench.hear(SAMPLE);

        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
        assertThat(bench.reports.of(Keepable.class)).singleElement().satisfies(keepable -> {
            assertThat(keepable.reading()).isEqualTo(new Oximetry(99, 60, OptionalDouble.empty(), Flag.NO));
            assertThat(keepable.provenance().rawHex()).isEqualTo(SAMPLE);
            assertThat(keepable.provenance().hostTime()).isEqualTo(bench.now().wall());
        });
    }

    @Test
    void the_cut_packet_shows_nothing() {
        bench.hear(Feeding.part(STREAM, 918, 922));
        bench.passMillis(500);

        assertThat(bench.reports.all()).containsExactly(new DeviceReport.Changed(DeviceState.SILENT));
    }

    @Test
    void the_plethysmogram_arrives_whole_and_in_ten_parts_a_second() {
        List<Integer> expected = new ArrayList<>();
        Feeding.whole(new Cms50Framer(), STREAM)
                .forEach(frame -> expected.add(((OximeterFrame.Sample) Cms50Decoder.decode(frame)).plethysmogram()));
        for (int i = 0; i < 102; i++) {
            bench.pass(FRAME);
            bench.hear(Feeding.part(STREAM, i * 9, i * 9 + 9));
        }
        bench.passMillis(150);

        List<RunningOximetry> parts = running().toList();
        List<Integer> seen = parts.stream().flatMap(part -> part.plethysmogram().stream()).toList();
        assertThat(seen).isEqualTo(expected.subList(1, 102));
        assertThat(parts.size()).isBetween(14, 20);
        List<Integer> beats = new ArrayList<>();
        int offset = 0;
        for (RunningOximetry part : parts) {
            for (int beat : part.beats()) {
                beats.add(offset + beat);
            }
            offset += part.plethysmogram().size();
        }
        assertThat(beats).containsExactly(33, 93);
    }

    @Test
    void a_pulse_above_127_is_read_with_its_high_bit_and_the_perfusion_index_in_percent() {
        run(PULSE_138, 3);

        assertThat(bench.reports.awaitOne(Keepable.class).reading()).isEqualTo(new Oximetry(97, 138, OptionalDouble.of(3.2), Flag.NO));
    }

    @ParameterizedTest
    @CsvSource({"01E980C090FFFFFFFF, SENSOR_OFF", "01E28093B2BCE3FFFF, SEARCHING", "01E0949392BCE3FFFF, NO_SIGNAL",
            "01E8849392FFE3FFFF, INVALID",
            "01E0849392BCFFFFFF, INVALID", "01E0849392BCB0FFFF, IMPLAUSIBLE", "01E0849392BCE5FFFF, IMPLAUSIBLE"})
    void what_the_device_does_not_vouch_for_is_absent_with_its_reason(String packet, Absence reason) {
        run(SAMPLE, 10);
        bench.reports.clear();

        run(packet, 10);

        assertThat(bench.reports.of(NothingToKeep.class)).hasSize(1);
        assertThat(bench.reports.of(Keepable.class)).isEmpty();
        assertThat(running().toList().getLast().absence()).contains(reason);
        assertThat(running().filter(live -> live.value().isEmpty())).hasSize(1);
    }

    @Test
    void a_single_odd_packet_changes_nothing() {
        run(SAMPLE, 10);
        bench.reports.clear();
        run("01E0849392BCBFFFFF", 1);
        run(SAMPLE, 1);
        run(NO_FINGER, 1);
        run(SAMPLE, 30);

        assertThat(bench.reports.of(NothingToKeep.class)).isEmpty();
        assertThat(running()).allMatch(live -> live.value().filter(value -> value.spo2Percent() == 99).isPresent());
        assertThat(bench.reports.of(Keepable.class))
                .allMatch(keepable -> keepable.reading().equals(new Oximetry(99, 60, OptionalDouble.empty(), Flag.NO)));
    }

    @Test
    void a_low_signal_is_told_with_the_value() {
        run("01E0819392BCE3FFFF", 3);

        assertThat(bench.reports.awaitOne(Keepable.class).reading()).isEqualTo(new Oximetry(99, 60, OptionalDouble.empty(), Flag.YES));
    }

    @Test
    void a_second_of_silence_leaves_nothing_and_asks_for_live_data_again() {
        run(SAMPLE, 60);
        bench.sent.clear();
        bench.passMillis(1000);

        assertThat(bench.reports.of(NothingToKeep.class)).hasSize(1);
        assertThat(bench.reports.state()).isEqualTo(DeviceState.SILENT);
        assertThat(running().toList().getLast().absence()).isPresent();
        assertThat(bench.commands()).containsExactly(OximeterCommand.START_LIVE);
        bench.passMillis(2000);
        assertThat(bench.commands().stream().filter(OximeterCommand.START_LIVE::equals)).hasSize(3);
        assertThat(bench.dialogue.counters().timeouts()).isEqualTo(3);
        run(SAMPLE, 2);
        assertThat(bench.reports.state()).isEqualTo(DeviceState.READY);
    }

    @ParameterizedTest
    @CsvSource({"0C80", "0D8081"})
    void an_oximeter_that_takes_its_leave_is_believed_at_once(String packet) {
        run(SAMPLE, 60);
        bench.hear(packet);

        assertThat(bench.reports.of(NothingToKeep.class)).hasSize(1);
        assertThat(bench.reports.state()).isEqualTo(DeviceState.SILENT);
    }

    @Test
    void a_lost_link_leaves_nothing() {
        run(SAMPLE, 60);
        bench.dialogue.lost(bench.now());

        assertThat(running().toList().getLast().absence()).contains(Absence.DISCONNECTED);
        assertThat(bench.reports.of(NothingToKeep.class)).hasSize(1);
        assertThat(bench.reports.state()).isEqualTo(DeviceState.ABSENT);
    }

    @Test
    void what_can_be_kept_is_never_more_than_a_second_old() {
        Random random = new Random(7);
        List<String> packets = List.of(SAMPLE, SAMPLE, SAMPLE, PULSE_138, NO_FINGER, "01E084", "FFFF");
        for (int i = 0; i < 5000; i++) {
            bench.pass(Duration.ofMillis(random.nextInt(40) == 0 ? random.nextInt(3000) : random.nextInt(30)));
            bench.hear(packets.get(random.nextInt(packets.size())));
            List<DeviceReport> said = bench.reports.all().stream()
                    .filter(report -> report instanceof Keepable || report instanceof NothingToKeep).toList();
            if (!said.isEmpty() && said.getLast() instanceof Keepable keepable) {
                assertThat(Duration.between(keepable.provenance().hostTime(), bench.now().wall()))
                        .isLessThanOrEqualTo(Duration.ofSeconds(1));
                bench.reports.clear();
                bench.report(keepable);
            } else {
                bench.reports.clear();
            }
        }
    }

    @Test
    void an_offer_is_renewed_twice_a_second_and_not_with_every_packet() {
        run(SAMPLE, 601);

        assertThat(bench.reports.of(Keepable.class).count()).isBetween(18L, 21L);
    }

    @Test
    void start_and_stop_mean_nothing_and_closing_stops_the_stream() {
        run(SAMPLE, 5);
        bench.sent.clear();
        bench.dialogue.start(bench.now());
        bench.dialogue.stop(bench.now());
        assertThat(bench.sent).isEmpty();

        bench.dialogue.closing(bench.now());

        assertThat(bench.commands()).containsExactly(OximeterCommand.STOP_LIVE);
        assertThat(bench.dialogue.settled()).isFalse();
        bench.hear("0C80");
        assertThat(bench.dialogue.settled()).isTrue();
    }

    private Stream<RunningOximetry> running() {
        return bench.reports.of(Running.class).map(Running::live).map(RunningOximetry.class::cast);
    }
}
