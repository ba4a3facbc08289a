package fr.chevet.peripherals.dialogue;

import fr.chevet.peripherals.Counters;
import fr.chevet.peripherals.frame.Octets;
import java.time.Duration;
import java.util.Optional;

/// The conversation with one device: what is said when, and what its answers mean. It holds no thread, link or clock, so a test is a list of
/// bytes and times. Never called by two threads at once.
public interface Dialogue {
    void opened(Moment now);

    void lost(Moment now);

    /// Bytes, and when they had arrived.
    void received(Octets bytes, Moment now);

    void start(Moment now);

    void stop(Moment now);

    /// The program ends: leave the device safe. The link stays open until [#settled] or a short limit.
    void closing(Moment now);

    /// Time went on, and nothing else.
    void tick(Moment now);

    /// When [#tick] is next needed, on the clock of [Moment#uptime]; nothing when only an event can change something.
    Optional<Duration> wakeAt();

    /// Whether the device is known to be safe to leave alone.
    boolean settled();

    /// All but the reopenings, which the link counts.
    Counters counters();
}
