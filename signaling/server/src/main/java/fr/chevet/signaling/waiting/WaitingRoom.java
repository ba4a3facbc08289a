package fr.chevet.signaling.waiting;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.WaitingRow;
import fr.chevet.signaling.call.Presence;
import fr.chevet.signaling.consultations.Board;
import fr.chevet.signaling.consultations.Open;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The consultations that wait for a physician or have one: most urgent first, then by arrival. Lives on the loop.
///
/// A consultation that a physician gives back keeps the place it arrived at.
public final class WaitingRoom {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Comparator<WaitingRow> ORDER = Comparator
            .comparing(WaitingRow::urgency)
            .thenComparing(WaitingRow::waitingSince)
            .thenComparing(row -> row.consultation().toString());

    private final Board board;
    private final Presence presence;
    private final Clock clock;

    public WaitingRoom(Board board, Presence presence, Clock clock) {
        this.board = board;
        this.presence = presence;
        this.clock = clock;
    }

    public List<WaitingRow> rows() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        return board.all().stream().filter(open -> shown(open.consultation().phase())).flatMap(open -> row(open, today)).sorted(ORDER)
                .toList();
    }

    /// How many wait.
    public long waiting() {
        return board.all().stream().filter(open -> open.consultation().phase() == Phase.WAITING).count();
    }

    /// For each station with a patient in the waiting room: how many wait before its first.
    public Map<StationId, Integer> before() {
        Map<StationId, Integer> before = new HashMap<>();
        int place = 0;
        for (WaitingRow row : rows()) {
            if (row.phase() == Phase.WAITING) {
                int waiting = place++;
                board.find(row.consultation()).ifPresent(open -> before.putIfAbsent(open.station(), waiting));
            }
        }
        return before;
    }

    static boolean shown(Phase phase) {
        return switch (phase) {
            case WAITING, IN_CALL, CONCLUDED -> true;
            case NEW, PREPARING, ENDED -> false;
        };
    }

    private Stream<WaitingRow> row(Open open, LocalDate today) {
        Consultation consultation = open.consultation();
        return consultation.site().stream().flatMap(site -> consultation.waitingSince().stream().map(since -> {
            Optional<Reason> reason = consultation.reason();
            Optional<Patient> patient = consultation.patient();
            return new WaitingRow(consultation.id(), consultation.phase(), reason.map(Reason::urgency).orElse(Urgency.ROUTINE), since,
                    reason.map(Reason::text).orElse(""), patient.map(who -> age(who, today)).orElse(0),
                    patient.map(Patient::sex).orElse(Sex.UNKNOWN), site.name(), site.type(), presence.line(open.station()).isPresent(),
                    consultation.physician().map(Author::name));
        }));
    }

    private static int age(Patient patient, LocalDate today) {
        return Math.max(0, Period.between(patient.birthDate(), today).getYears());
    }
}
