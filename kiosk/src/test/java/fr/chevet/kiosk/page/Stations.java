package fr.chevet.kiosk.page;

import fr.chevet.protocol.Author;
import fr.chevet.protocol.Consent;
import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.FittedDevice;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.protocol.wire.RefusedEvent;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.Step;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Live;
import fr.chevet.readings.Oximetry;
import fr.chevet.readings.Provenance;
import fr.chevet.readings.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a station may say: frames of the protocol's own records, so that the page is tried against their very JSON.
final class Stations {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final Site SITE = new Site(new StationId("station-042"), "EHPAD Les Tilleuls", SiteType.NURSING_HOME, "02 31 55 04 12");

    static final ConsultationId CONSULTATION = ConsultationId.of("6f3a1c5e-0000-4000-8000-000000000001");
    static final Author PHYSICIAN = Author.physician(new PersonId("d1"), "Dr Anne Martin");
    static final Patient PATIENT = new Patient("LEMOINE", "Jeanne", LocalDate.of(1944, 3, 12), Sex.FEMALE, IdentityStatus.PROV);
    static final Reason REASON = new Reason("Essoufflement. Depuis deux jours, plus marqué la nuit", Urgency.SOON);
    static final String CONCLUSION = "Bronchite aiguë, sans signe de gravité.\n"
            + "Repos, boire beaucoup. Paracétamol 1 g trois fois par jour pendant cinq jours.\nRevoir un médecin si la fièvre dépasse 39 °C.";
    static final Consultation.Taken PRESSURE = taken("b1",
            new BloodPressure(134, 82, 99, OptionalInt.of(71), Flag.NO, Flag.YES), "tensiometer-1", true);
    static final Consultation.Taken OXYGEN = taken("c1",
            new Oximetry(97, 68, OptionalDouble.empty(), Flag.UNKNOWN), "oximeter-1", false);
    static final FittedDevice TENSIOMETER = device("tensiometer-1", "TENSIOMETER", "SunTech Advantage", "READY");
    static final FittedDevice OXIMETER = device("oximeter-1", "OXIMETER", "Contec CMS50", "MEASURING");

    private Stations() {}

    static NurseFrame.Station welcome() {
        return new NurseFrame.Station(SITE, "0.1.0",
                List
                        .of(new NurseFrame.Professional(new PersonId("p1"), "Claire Dubois", "Infirmière"),
                                new NurseFrame.Professional(new PersonId("p2"), "Karim Benali", "Aide-soignant"),
                                new NurseFrame.Professional(new PersonId("p3"), "Marie-Hélène Lefèvre", "Infirmière coordinatrice")),
                List.of(TENSIOMETER, OXIMETER), true, Optional.empty(), 0, Optional.empty(), Step.IDENTITY, Optional.empty(), List.of(),
                List
                        .of(new OnDuty(new PersonId("d1"), "Dr Anne Martin", "Médecine générale"),
                                new OnDuty(new PersonId("d2"), "Dr Paul Nguyen", "Gériatrie")),
                Optional.of(0), List.of(), NOW);
    }

    static NurseFrame.Station preparing(Step step) {
        return at(step, consultation(Phase.PREPARING, Consent.GIVEN, List.of()));
    }

    static NurseFrame.Station at(Step step, Consultation consultation) {
        NurseFrame.Station s = welcome();
        return new NurseFrame.Station(s.site(), s.version(), s.professionals(), s.devices(), true, Optional.empty(), 0,
                Optional.of(consultation), step, Optional.empty(), List.of(), s.onDuty(), s.before(), List.of(), NOW);
    }

    static NurseFrame.Station in(Phase phase) {
        return at(Step.SUMMARY, consultation(phase, Consent.GIVEN, List.of(PRESSURE, OXYGEN)));
    }

    /// Before anything but the opening was stated.
    static Consultation opened() {
        return new Consultation(CONSULTATION, 1, 0, 0, Phase.PREPARING, Optional.of(SITE), Optional.of(NOW), Optional.empty(),
                Optional.empty(), Consent.NOT_ASKED, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty());
    }

    static Consultation consultation(Phase phase, Consent consent, List<Consultation.Taken> readings) {
        boolean held = phase == Phase.IN_CALL || phase == Phase.CONCLUDED;
        Optional<Consultation.Conclusion> conclusion = phase == Phase.CONCLUDED
                ? Optional.of(new Consultation.Conclusion(CONCLUSION, PHYSICIAN, NOW, false))
                : Optional.empty();
        return new Consultation(CONSULTATION, 5, 0, 0, phase, Optional.of(SITE), Optional.of(NOW.minusSeconds(300)), Optional.empty(),
                Optional.of(PATIENT), consent, consent == Consent.GIVEN ? Optional.of(REASON) : Optional.empty(), readings,
                Optional.of(NOW.minusSeconds(120)), held ? Optional.of(PHYSICIAN) : Optional.empty(),
                held ? Optional.of(NOW) : Optional.empty(), List.of(), conclusion, Optional.empty());
    }

    static Consultation read(boolean ended) {
        Consultation c = consultation(ended ? Phase.ENDED : Phase.CONCLUDED, Consent.GIVEN, List.of());
        return new Consultation(c.id(), 6, 0, 0, c.phase(), c.site(), c.openedAt(), c.professional(), c.patient(), c.consent(), c.reason(),
                c.readings(), c.waitingSince(), c.physician(), c.acceptedAt(), c.interruptions(),
                Optional.of(new Consultation.Conclusion(CONCLUSION, PHYSICIAN, NOW, true)),
                ended ? Optional.of(Outcome.CONCLUDED) : Optional.empty());
    }

    static NurseFrame.Station with(NurseFrame.Station s, FittedDevice device) {
        List<FittedDevice> devices = new ArrayList<>(s.devices());
        devices.replaceAll(fitted -> fitted.slot().equals(device.slot()) ? device : fitted);
        return copy(s, devices, s.online(), s.unconfirmed(), s.draft(), s.refused());
    }

    static NurseFrame.Station offline(NurseFrame.Station s, int unconfirmed) {
        return copy(s, s.devices(), false, unconfirmed, s.draft(), s.refused());
    }

    static NurseFrame.Station withDraft(NurseFrame.Station s, String draft) {
        return copy(s, s.devices(), s.online(), s.unconfirmed(), Optional.of(draft), s.refused());
    }

    static NurseFrame.Station refused(NurseFrame.Station s, Refusal.Code code) {
        var fact = new Fact.ReasonStated(REASON);
        return copy(s, s.devices(), s.online(), s.unconfirmed(), s.draft(),
                List.of(new RefusedEvent(PRESSURE.id(), fact, NOW, code, Optional.empty())));
    }

    private static NurseFrame.Station copy(NurseFrame.Station s, List<FittedDevice> devices, boolean online, int unconfirmed,
            Optional<String> draft, List<RefusedEvent> refused) {
        return new NurseFrame.Station(s.site(), s.version(), s.professionals(), devices, online,
                online ? Optional.empty() : Optional.of(NOW.minusSeconds(1500)), unconfirmed, s.consultation(), s.step(), draft, refused,
                s.onDuty(), s.before(), s.iceServers(), NOW);
    }

    static FittedDevice device(String slot, String kind, String model, String state) {
        return new FittedDevice(slot, kind, model, state, Optional.empty(), Optional.empty(), false);
    }

    static FittedDevice state(FittedDevice d, String state) {
        return new FittedDevice(d.slot(), d.kind(), d.model(), state, Optional.empty(), Optional.empty(), false);
    }

    static FittedDevice failed(FittedDevice d, String failure, int code) {
        return new FittedDevice(d.slot(), d.kind(), d.model(), "READY", Optional.of(new FittedDevice.Failed(failure, code)),
                Optional.empty(), false);
    }

    static FittedDevice implausible(FittedDevice d, String reason) {
        return new FittedDevice(d.slot(), d.kind(), d.model(), "READY", Optional.empty(), Optional.of(reason), false);
    }

    static FittedDevice keepable(FittedDevice d) {
        return new FittedDevice(d.slot(), d.kind(), d.model(), d.state(), Optional.empty(), Optional.empty(), true);
    }

    static SharedFrame.LiveValue cuff(int mmHg) {
        return new SharedFrame.LiveValue(CONSULTATION, TENSIOMETER.slot(), new Live.CuffPressure(mmHg));
    }

    static SharedFrame.LiveValue finger(int spo2, int pulse) {
        var value = new Oximetry(spo2, pulse, OptionalDouble.empty(), Flag.NO);
        return new SharedFrame.LiveValue(CONSULTATION, OXIMETER.slot(),
                new Live.RunningOximetry(Optional.of(value), Optional.empty(), List.of(20, 40, 90, 110, 70, 40), List.of(), 60));
    }

    static SharedFrame.LiveValue noFinger(Live.Absence why) {
        return new SharedFrame.LiveValue(CONSULTATION, OXIMETER.slot(),
                new Live.RunningOximetry(Optional.empty(), Optional.of(why), List.of(), List.of(), 60));
    }

    private static Consultation.Taken taken(String end, Reading reading, String slot, boolean confirmed) {
        Instant at = NOW.minusSeconds(20);
        return new Consultation.Taken(EventId.of("6f3a1c5e-0000-4000-8000-0000000000" + end), reading,
                new Provenance(slot, "model", "driver", "3E", Optional.empty(), at), at, "digest-" + end, confirmed, Optional.empty());
    }
}
