package fr.chevet.peripherals.contec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.chevet.peripherals.frame.Feeding;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.frame.Vector;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Cms50VectorsTest {
    private static final Octets NEXT = Octets.parseHex("01E0849392BCE3FFFF");

    @ParameterizedTest
    @MethodSource("packets")
    void a_packet_means_the_same_however_it_arrives(Vector vector) {
        Octets packet = vector.octets();

        assertThat(meanings(Feeding.whole(new Cms50Framer(), packet))).containsExactly(vector.meaning());
        assertThat(meanings(Feeding.byteByByte(new Cms50Framer(), packet))).containsExactly(vector.meaning());
        assertThat(meanings(Feeding.whole(new Cms50Framer(), Octets.parseHex("80FF8113017F01E0"), packet)))
                .containsExactly(vector.meaning());
        assertThat(meanings(Feeding.whole(new Cms50Framer(), Feeding.glued(packet, packet)))).containsExactly(vector.meaning(),
                vector.meaning());
    }

    @ParameterizedTest
    @MethodSource("packets")
    void a_cut_packet_says_nothing_and_does_not_spoil_the_next(Vector vector) {
        for (int length = 0; length < vector.octets().length(); length++) {
            Octets cut = Feeding.part(vector.octets(), 0, length);
            assertThat(Feeding.thenSilence(new Cms50Framer(), cut)).isEmpty();
            assertThat(Feeding.whole(new Cms50Framer(), cut, NEXT)).containsExactly(NEXT);
        }
    }

    /// Without a checksum a changed bit may go unseen; but it costs no more than the packets it touches.
    @ParameterizedTest
    @MethodSource("packets")
    void a_changed_byte_never_throws_and_the_second_packet_after_it_is_read(Vector vector) {
        for (int index = 0; index < vector.octets().length(); index++) {
            for (int mask = 1; mask < 256; mask++) {
                Octets spoiled = Feeding.flipped(vector.octets(), index, mask);
                List<Octets> frames = Feeding.whole(new Cms50Framer(), spoiled, NEXT, NEXT);
                assertThat(frames).as("byte %d xor %02X", index, mask).isNotEmpty().last().isEqualTo(NEXT);
                assertThatCode(() -> meanings(frames)).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_commands_are_the_documented_ones(Vector vector) {
        Map<String, Octets> commands = Map.of("A1", OximeterCommand.START_LIVE, "A2", OximeterCommand.STOP_LIVE, "AF",
                OximeterCommand.KEEP_ALIVE);

        assertThat(commands.get(vector.meaning())).isEqualTo(vector.octets());
    }

    static Stream<Vector> packets() {
        return Vector.read(Cms50VectorsTest.class, "packets.txt");
    }

    static Stream<Vector> commands() {
        return Vector.read(Cms50VectorsTest.class, "commands.txt");
    }

    private static List<String> meanings(List<Octets> packets) {
        return packets.stream().map(Cms50Decoder::decode).map(OximeterFrame::toString).toList();
    }
}
