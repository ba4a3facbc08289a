package fr.chevet.signaling.call;

import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.web.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which stations and which physicians have a line to this server now, and since when one has none. Lives on the loop.
public final class Presence {
    /// Told on the loop when a line came or went; `lostAt` is when it had gone, for one that is back.
    public interface Listener {
        void station(StationId station, Optional<Instant> lostAt);

        void physician(PersonId person, Optional<Instant> lostAt);
    }

    private record Physician(OnDuty who, List<Connection> pages) {}

    private final Clock clock;
    private final Map<StationId, Connection> stations = new HashMap<>();
    private final Map<StationId, Instant> stationsLost = new HashMap<>();
    private final Map<PersonId, Physician> physicians = new LinkedHashMap<>();
    private final Map<PersonId, Instant> physiciansLost = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    public Presence(Clock clock) {
        this.clock = clock;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// A station has a line. One that it had before is replaced: it is given back, to be closed.
    public Optional<Connection> stationCame(StationId station, Connection line) {
        Connection before = stations.put(station, line);
        Optional<Instant> lostAt = Optional.ofNullable(stationsLost.remove(station));
        listeners.forEach(listener -> listener.station(station, lostAt));
        return Optional.ofNullable(before);
    }

    /// Harmless when another line has replaced it.
    public void stationWent(StationId station, Connection line) {
        if (stations.remove(station, line)) {
            stationsLost.put(station, clock.instant());
            listeners.forEach(listener -> listener.station(station, Optional.empty()));
        }
    }

    public void physicianCame(OnDuty who, Connection page) {
        Physician known = physicians.computeIfAbsent(who.person(), person -> new Physician(who, new ArrayList<>()));
        known.pages().add(page);
        Optional<Instant> lostAt = Optional.ofNullable(physiciansLost.remove(who.person()));
        if (known.pages().size() == 1) {
            listeners.forEach(listener -> listener.physician(who.person(), lostAt));
        }
    }

    public void physicianWent(PersonId person, Connection page) {
        Physician known = physicians.get(person);
        if (known != null && known.pages().remove(page) && known.pages().isEmpty()) {
            physicians.remove(person);
            physiciansLost.put(person, clock.instant());
            listeners.forEach(listener -> listener.physician(person, Optional.empty()));
        }
    }

    public Optional<Connection> line(StationId station) {
        return Optional.ofNullable(stations.get(station));
    }

    /// Since when a station has no line, as far as this server saw it go.
    public Optional<Instant> lostAt(StationId station) {
        return Optional.ofNullable(stationsLost.get(station));
    }

    public int links() {
        return stations.size();
    }

    /// Physicians with an open page, in the order they came.
    public List<OnDuty> onDuty() {
        return physicians.values().stream().map(Physician::who).toList();
    }
}
