package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.Counters;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.dialogue.Dialogue;
import fr.chevet.peripherals.dialogue.Moment;
import fr.chevet.peripherals.dialogue.Outlet;
import fr.chevet.peripherals.frame.Frame;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.readings.Live.Absence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The conversation with the oximeter: live data are started when the link opens and kept alive; it measures all the time, so the nurse's
/// start and stop mean nothing to it. [DeviceState#READY] is an oximeter that sends, whether a finger is in it or not.
final class Cms50Dialogue implements Dialogue {
    /// The stream dies after about 30 s without.
    static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
    /// A second without a packet is a lost link, says the protocol; live data are asked for again as often.
    static final Duration SILENCE = Duration.ofSeconds(1);

    private final Cms50Framer framer = new Cms50Framer();
    private final Outlet outlet;
    private final RunningValue value;
    private DeviceState state = DeviceState.ABSENT;
    private Moment lastPacket = new Moment(Duration.ZERO, Instant.EPOCH);
    private Moment lastStart = lastPacket;
    private Moment lastAlive = lastPacket;
    private Optional<Held> held = Optional.empty();
    private boolean closing;
    private long frames;
    private long timeouts;

    /// A sample that waits for the next one to prove it.
    private record Held(OximeterFrame.Sample sample, Octets raw) {}

    Cms50Dialogue(Outlet outlet, String slot) {
        this.outlet = outlet;
        this.value = new RunningValue(slot, outlet::report);
    }

    @Override
    public void opened(Moment now) {
        framer.reset();
        held = Optional.empty();
        say(DeviceState.SILENT);
        lastPacket = now;
        lastAlive = now;
        startLive(now);
    }

    @Override
    public void lost(Moment now) {
        gone(DeviceState.ABSENT);
    }

    @Override
    public void start(Moment now) {}

    @Override
    public void stop(Moment now) {}

    @Override
    public void closing(Moment now) {
        closing = true;
        outlet.send(OximeterCommand.STOP_LIVE);
    }

    @Override
    public boolean settled() {
        return state != DeviceState.READY;
    }

    @Override
    public void received(Octets bytes, Moment now) {
        if (state == DeviceState.ABSENT) {
            return;
        }
        for (Frame frame : framer.feed(bytes)) {
            frames++;
            switch (Cms50Decoder.decode(frame.octets())) {
                case OximeterFrame.Sample sample -> sample(sample, frame, now);
                case OximeterFrame.LiveStopped _ -> gone(DeviceState.SILENT);
                case OximeterFrame.Leaving _ -> gone(DeviceState.SILENT);
                case OximeterFrame.Notice _ -> {
                }
            }
        }
    }

    private void sample(OximeterFrame.Sample sample, Frame frame, Moment now) {
        if (frame.adjoining()) {
            lastPacket = now;
            say(DeviceState.READY);
            held.ifPresent(first -> value.add(first.sample(), first.raw(), now));
            held = Optional.empty();
            value.add(sample, frame.octets(), now);
        } else {
            value.interrupted();
            held = Optional.of(new Held(sample, frame.octets()));
        }
    }

    @Override
    public void tick(Moment now) {
        if (state == DeviceState.ABSENT || closing) {
            return;
        }
        if (now.atLeast(SILENCE, lastPacket)) {
            gone(DeviceState.SILENT);
            if (now.atLeast(SILENCE, lastStart)) {
                timeouts++;
                startLive(now);
            }
        }
        if (now.atLeast(KEEP_ALIVE, lastAlive)) {
            lastAlive = now;
            outlet.send(OximeterCommand.KEEP_ALIVE);
        }
        value.tick(now);
    }

    private void startLive(Moment now) {
        lastStart = now;
        outlet.send(OximeterCommand.START_LIVE);
    }

    private void gone(DeviceState next) {
        framer.reset();
        held = Optional.empty();
        value.interrupted();
        value.absent(Absence.DISCONNECTED);
        say(next);
    }

    private void say(DeviceState next) {
        if (next != state) {
            state = next;
            outlet.report(new DeviceReport.Changed(next));
        }
    }

    @Override
    public Optional<Duration> wakeAt() {
        if (state == DeviceState.ABSENT || closing) {
            return Optional.empty();
        }
        Duration silence = lastPacket.uptime().compareTo(lastStart.uptime()) > 0 ? lastPacket.uptime() : lastStart.uptime();
        Duration alive = lastAlive.uptime().plus(KEEP_ALIVE);
        Duration next = silence.plus(SILENCE).compareTo(alive) < 0 ? silence.plus(SILENCE) : alive;
        return value.wakeAt().filter(wake -> wake.compareTo(next) < 0).or(() -> Optional.of(next));
    }

    @Override
    public Counters counters() {
        return new Counters(frames, framer.badChecksums(), framer.skipped(), timeouts, 0);
    }
}
