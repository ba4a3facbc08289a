package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.DeskFrame;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReaderTest {
    /// Views large enough that no socket buffer swallows them all.
    private static final int READINGS = 20;
    private static final int EVENTS = 200;

    @Test
    void a_desk_that_does_not_read_is_dropped_and_nobody_else_waits(@TempDir Path data) throws Exception {
        try (var clinic = new Clinic(data)) {
            String cookie = clinic.physician("jean", "Dr Jean Lefèvre");
            Station station = clinic.station("station-1");
            Client link = clinic.link(station);
            ConsultationId id = station.wait(link, Urgency.ROUTINE);
            for (int i = 0; i < READINGS; i++) {
                Station.entered(link, station.event(id, reading(i)));
            }
            Client fast = clinic.desk(cookie);
            fast.send(new DeskFrame.Look(id, new PeerId("fast-page")));
            fast.next(DeskFrame.View.class);
            try (Socket slow = silent(clinic, cookie, new DeskFrame.Look(id, new PeerId("slow-page-" + "x".repeat(40))).text())) {
                await().atMost(Duration.ofSeconds(20)).until(() -> clinic.get("/health").body().contains("\"desks\":2"));
                Fact patient = station.preparation("Toux", Urgency.SOON).get(1);
                for (int i = 0; i < EVENTS; i++) {
                    link.send(new LinkFrame.Submit(station.event(id, patient).text()));
                    if (i % 5 == 0) {
                        long sofar = 5 + READINGS + i;
                        fast.next(DeskFrame.View.class, view -> view.consultation().sequence() >= sofar); // a reader that keeps up, on a machine that is busy
                    }
                }
                long last = 5 + READINGS + EVENTS;
                link.next(LinkFrame.Entry.class, entry -> entry.sequence() == last);
                fast.next(DeskFrame.View.class, view -> view.consultation().sequence() == last);
                await().atMost(Duration.ofSeconds(20)).until(() -> clinic.get("/health").body().contains("\"desks\":1"));
                assertThat(slow.isClosed()).isFalse();
            }
            Client back = clinic.desk(cookie);
            back.send(new DeskFrame.Look(id, new PeerId("slow-page-again")));
            assertThat(back.next(DeskFrame.View.class).consultation().readings()).hasSize(READINGS);
        }
    }

    private static Fact reading(int number) {
        return new Fact.ReadingTaken(new BloodPressure(134, 82, 99, OptionalInt.of(71), Flag.UNKNOWN, Flag.UNKNOWN),
                new Provenance("tensiometer-1", "SunTech Advantage", "suntech-advantage", "3E".repeat(2_000), Optional.empty(),
                        Instant.now().plusMillis(number)));
    }

    /// A page that says one thing and never reads.
    private static Socket silent(Clinic clinic, String cookie, String frame) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), clinic.server.port()));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /desk HTTP/1.1\r\nHost: 127.0.0.1:" + clinic.server.port() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] text = frame.getBytes(StandardCharsets.UTF_8);
        assertThat(text.length).isBetween(126, 65_535);
        out.write(new byte[]{(byte) 0x81, (byte) 0xFE, (byte) (text.length >> 8), (byte) text.length, 0, 0, 0, 0}); // a mask of zeros
        out.write(text);
        out.flush();
        return socket;
    }
}
