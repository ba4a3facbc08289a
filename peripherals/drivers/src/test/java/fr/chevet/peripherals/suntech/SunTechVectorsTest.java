package fr.chevet.peripherals.suntech;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.peripherals.frame.Feeding;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.frame.Vector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SunTechVectorsTest {

    @ParameterizedTest
    @MethodSource("frames")
    void a_frame_means_the_same_however_it_arrives(Vector vector) {
        Octets frame = vector.octets();
        List<String> expected = vector.meaning().equals(Vector.REFUSED) ? List.of() : List.of(vector.meaning());

        assertThat(meanings(Feeding.whole(new SunTechFramer(), frame))).isEqualTo(expected);
        assertThat(meanings(Feeding.byteByByte(new SunTechFramer(), frame))).isEqualTo(expected);
        assertThat(meanings(Feeding.whole(new SunTechFramer(), Octets.parseHex("00FF3A79BA4B"), frame))).isEqualTo(expected);
        assertThat(meanings(Feeding.thenSilence(new SunTechFramer(), Feeding.glued(Octets.parseHex("3E433E"), frame)))).isEqualTo(expected);
        assertThat(meanings(Feeding.thenSilence(new SunTechFramer(), Feeding.glued(frame, frame))))
                .isEqualTo(Stream.of(expected, expected).flatMap(List::stream).toList());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_cut_frame_says_nothing(Vector vector) {
        for (int length = 0; length < vector.octets().length(); length++) {
            assertThat(Feeding.thenSilence(new SunTechFramer(), Feeding.part(vector.octets(), 0, length))).isEmpty();
        }
    }

    /// One change escapes the checksum: a length byte that ends the frame where the sum happens to be 0. It can only make a pressure of a
    /// result, and the dialogue takes a pressure only when it asked for one.
    @ParameterizedTest
    @MethodSource("goodFrames")
    void a_frame_with_one_changed_byte_never_says_something_else(Vector vector) {
        for (int index = 0; index < vector.octets().length(); index++) {
            for (int mask = 1; mask < 256; mask++) {
                List<Octets> frames = Feeding.thenSilence(new SunTechFramer(), Feeding.flipped(vector.octets(), index, mask));
                boolean shortened = index == 1 && vector.octets().length() == 24;
                assertThat(frames.stream().map(SunTechDecoder::decode)).as("byte %d xor %02X", index, mask)
                        .allMatch(meaning -> shortened && meaning instanceof CuffFrame.Pressure);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("goodFrames")
    void the_frame_after_a_spoiled_one_is_read(Vector vector) {
        Octets next = Octets.parseHex("3E044B73");
        for (int index = 0; index < vector.octets().length(); index++) {
            Octets spoiled = Feeding.flipped(vector.octets(), index, 0x5A);
            assertThat(Feeding.thenSilence(new SunTechFramer(), Feeding.glued(spoiled, next))).last().isEqualTo(next);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_built_with_its_checksum(Vector vector) {
        Octets body = Octets.parseHex(vector.meaning());
        int[] values = new int[body.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = body.at(i);
        }

        assertThat(CuffCommand.command(values)).isEqualTo(vector.octets());
    }

    static Stream<Vector> frames() {
        return Vector.read(SunTechVectorsTest.class, "frames.txt");
    }

    static Stream<Vector> goodFrames() {
        return frames().filter(vector -> !vector.meaning().equals(Vector.REFUSED));
    }

    static Stream<Vector> commands() {
        return Vector.read(SunTechVectorsTest.class, "commands.txt");
    }

    private static List<String> meanings(List<Octets> frames) {
        return frames.stream().map(SunTechDecoder::decode).map(CuffFrame::toString).toList();
    }
}
