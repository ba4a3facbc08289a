package fr.chevet.peripherals.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.pty.Pty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialLinkTest {
    private static final PortSettings SETTINGS = PortSettings.eightNoneOne(9600);

    @TempDir
    Path folder;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Optional<SerialLink> link = Optional.empty();

    private SerialLink open(String path) {
        SerialLink opened = new SerialLink("test", path, SETTINGS, new SerialLink.Listener() {
            @Override
            public void opened() {
                heard.add("opened");
            }

            @Override
            public void received(Octets bytes) {
                heard.add(bytes.hex());
            }

            @Override
            public void lost() {
                heard.add("lost");
            }

            @Override
            public void exiting() {}
        });
        opened.open();
        link = Optional.of(opened);
        return opened;
    }

    @AfterEach
    void close() {
        link.ifPresent(SerialLink::close);
    }

    @Test
    void every_byte_crosses_unchanged_both_ways() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Pty pty = Pty.open()) {
            SerialLink serial = open(pty.port());
            await().until(() -> heard.contains("opened"));

            pty.write(all);
            await().until(() -> String.join("", heard.subList(1, heard.size())).length() == 512);
            assertThat(String.join("", heard.subList(1, heard.size()))).isEqualTo(Octets.copyOf(all, 256).hex());

            serial.write(Octets.copyOf(all, 256));
            byte[] back = new byte[256];
            int count = 0;
            while (count < 256) {
                byte[] part = new byte[256];
                int got = pty.read(part, Duration.ofSeconds(5));
                assertThat(got).isPositive();
                System.arraycopy(part, 0, back, count, got);
                count += got;
            }
            assertThat(back).isEqualTo(all);
        }
    }

    @Test
    void bytes_that_waited_before_the_opening_are_not_read() throws IOException {
        try (Pty pty = Pty.open()) {
            pty.write("left over".getBytes(StandardCharsets.US_ASCII));
            open(pty.port());
            await().until(() -> heard.contains("opened"));
            pty.write(new byte[]{0x41});

            await().until(() -> heard.size() > 1);
            assertThat(heard).containsExactly("opened", "41");
        }
    }

    @Test
    void a_link_follows_its_path_to_another_terminal() throws IOException {
        Path path = folder.resolve("port");
        SerialLink serial = open(path.toString());
        for (int plugged = 0; plugged < 3; plugged++) {
            heard.clear();
            try (Pty pty = Pty.open(Optional.of(path))) {
                await().until(() -> heard.contains("opened"));
                assertThat(pty.port()).isEqualTo(path.toString());
            }
            await().until(() -> heard.contains("lost"));
        }
        assertThat(serial.reopenings()).isEqualTo(2);
    }

    @Test
    void a_path_that_is_no_serial_port_is_waited_out() throws IOException {
        Path path = folder.resolve("port");
        Files.writeString(path, "not a port");
        open(path.toString());
        await().during(Duration.ofMillis(300)).until(heard::isEmpty);

        Files.delete(path);
        try (Pty _ = Pty.open(Optional.of(path))) {
            await().until(() -> heard.contains("opened"));
        }
    }
}
