package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.simulation.Fault;
import fr.chevet.peripherals.simulation.SimulatedDevice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The oximeter's side of the protocol: what a real CMS50E once sent, again and again, its cut last packet included, so that every round
/// asks for the driver's resynchronisation.
public final class Cms50Simulator extends SimulatedDevice {
    /// Without a word of the host for so long the stream dies, as the real one's does.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// After a pause of the machine no more than this many packets are made up for.
    private static final double LONGEST_ARREARS = 30;
    private static final int PACKET = 9;
    private static final Octets NO_FINGER = Octets.of(0x01, 0xE9, 0x80, 0xC0, 0x90, 0xFF, 0xFF, 0xFF, 0xFF);
    private static final Octets LIVE_STOPPED = Octets.of(0x0C, 0x80);

    private final Octets recording = recording();
    private final long patienceNanos;
    private final byte[] command = new byte[OximeterCommand.LENGTH];
    private int held;
    private int position;
    private double due;
    private boolean streaming;
    private long lastHeard = System.nanoTime();

    public Cms50Simulator(double pace, Optional<Path> link) throws IOException {
        this(pace, link, PATIENCE);
    }

    /// With another patience, which `pace` does not shorten: the host keeps its own time.
    public Cms50Simulator(double pace, Optional<Path> link, Duration patience) throws IOException {
        super(ContecCms50.ID, pace, link);
        this.patienceNanos = patience.toNanos();
        begin();
    }

    /// The recorded stream: 102 packets and the first four bytes of another.
    static Octets recording() {
        try (InputStream stream = Cms50Simulator.class.getResourceAsStream("recorded-cms50e.hex")) {
            if (stream == null) {
                throw new IllegalStateException("the recorded stream is not in this build");
            }
            return Octets.parseHex(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized boolean streaming() {
        return streaming;
    }

    @Override
    public Set<Fault> faults() {
        return EnumSet.of(Fault.DROPPED_BYTE, Fault.NOISE, Fault.CUT_FRAME, Fault.STALL, Fault.FINGER_OUT, Fault.UNPLUGGED);
    }

    @Override
    protected synchronized void pluggedIn() {
        streaming = false;
        held = 0;
    }

    @Override
    protected synchronized void received(Octets bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (held == 0 && bytes.at(i) != OximeterCommand.HEADER) {
                continue;
            }
            command[held++] = (byte) bytes.at(i);
            if (held == command.length) {
                held = 0;
                obey(command[2] & 0xFF);
            }
        }
    }

    private void obey(int code) {
        lastHeard = System.nanoTime();
        switch (code) {
            case OximeterCommand.START -> {
                streaming = true;
                position = 0;
                due = 0;
            }
            case OximeterCommand.STOP -> {
                streaming = false;
                send(LIVE_STOPPED);
            }
            default -> {
                // A keep-alive was obeyed by being heard; storage commands are not simulated.
            }
        }
    }

    @Override
    protected synchronized void passed(double seconds) {
        if (System.nanoTime() - lastHeard > patienceNanos) {
            streaming = false;
        }
        due = streaming ? Math.min(LONGEST_ARREARS, due + seconds * Strip.SAMPLES_PER_SECOND) : 0;
        while (due >= 1) {
            due--;
            send(next());
        }
    }

    private Octets next() {
        if (faults.lasts(Fault.FINGER_OUT)) {
            return NO_FINGER;
        }
        int length = Math.min(PACKET, recording.length() - position);
        int[] packet = new int[length];
        for (int i = 0; i < length; i++) {
            packet[i] = recording.at(position + i);
        }
        position = (position + length) % recording.length();
        return Octets.of(packet);
    }
}
