package fr.chevet.peripherals.contec;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.peripherals.contec.OximeterFrame.Sample;
import fr.chevet.peripherals.frame.Feeding;
import fr.chevet.peripherals.frame.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The stream that a real CMS50E sent: 922 bytes in 1.7 seconds, the last packet cut.
class RecordedStreamTest {
    private static final Octets STREAM = Cms50Simulator.recording();

    @Test
    void it_has_102_packets_and_the_start_of_one_more() {
        Cms50Framer framer = new Cms50Framer();

        List<Octets> frames = Feeding.whole(framer, STREAM);

        assertThat(STREAM.length()).isEqualTo(922);
        assertThat(frames).hasSize(102);
        assertThat(framer.held()).isEqualTo(4);
        assertThat(framer.skipped()).isZero();
    }

    @Test
    void every_packet_says_99_percent_and_60_a_minute_and_the_beats_are_a_second_apart() {
        List<Sample> samples = samples(Feeding.whole(new Cms50Framer(), STREAM));

        assertThat(samples).allMatch(sample -> sample.spo2Percent() == 99 && sample.pulsePerMinute() == 60 && sample.perfusionInvalid());
        assertThat(samples).allMatch(sample -> Finding.of(sample) instanceof Finding.Value);
        assertThat(IntStream.range(0, 102).filter(i -> samples.get(i).beat())).containsExactly(34, 35, 94, 95);
        assertThat(samples.stream().mapToInt(Sample::plethysmogram).max()).hasValue(77);
        assertThat(samples.stream().mapToInt(Sample::plethysmogram).min()).hasValue(8);
    }

    @Test
    void cut_at_any_offset_both_parts_give_their_whole_packets() {
        for (int cut = 0; cut <= STREAM.length(); cut++) {
            List<Octets> before = Feeding.whole(new Cms50Framer(), Feeding.part(STREAM, 0, cut));
            List<Octets> after = Feeding.whole(new Cms50Framer(), Feeding.part(STREAM, cut, STREAM.length()));

            assertThat(before).hasSize(Math.min(102, cut / 9));
            assertThat(after).hasSize(Math.max(0, 102 - (cut + 8) / 9));
            assertThat(samples(after)).allMatch(sample -> sample.spo2Percent() == 99 && sample.pulsePerMinute() == 60);
        }
    }

    @Test
    void any_chunk_size_gives_the_same_packets() {
        List<Octets> whole = Feeding.whole(new Cms50Framer(), STREAM);
        for (int size = 1; size <= 64; size++) {
            assertThat(Feeding.inChunks(new Cms50Framer(), STREAM, size)).isEqualTo(whole);
        }
    }

    @Test
    void played_again_and_again_the_cut_packet_shows_nothing() {
        List<Octets> frames = new ArrayList<>();
        Cms50Framer framer = new Cms50Framer();
        for (int round = 0; round < 3; round++) {
            frames.addAll(Feeding.whole(framer, STREAM));
        }

        assertThat(frames).hasSize(306);
        assertThat(framer.skipped()).isEqualTo(8);
    }

    private static List<Sample> samples(List<Octets> frames) {
        return frames.stream().map(Cms50Decoder::decode).map(Sample.class::cast).toList();
    }
}
