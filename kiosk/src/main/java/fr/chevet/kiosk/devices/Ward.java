package fr.chevet.kiosk.devices;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Refusal;
import fr.chevet.readings.Live;
import java.util.Optional;

/// What the devices need of the bedside: whom they may measure, and where their values go.
public interface Ward {
    /// The consultation that may be measured for now: open, consented to, not concluded.
    Optional<ConsultationId> measurable();

    /// Why nothing may be measured now.
    Refusal whyNot();

    /// States a reading in the professional's name. On disk when it returns nothing; otherwise says why not.
    Optional<Refusal> take(EventId id, ConsultationId consultation, Fact.ReadingTaken reading);

    /// Whether a reading of that name has been stated.
    boolean taken(EventId id);

    void live(ConsultationId consultation, String slot, Live live);

    /// A value came and was not taken: said on the page. `asked` names what had asked for it.
    void dropped(Optional<EventId> asked, Refusal why);

    /// What the page shows of the devices is not the same any more.
    void changed();
}
