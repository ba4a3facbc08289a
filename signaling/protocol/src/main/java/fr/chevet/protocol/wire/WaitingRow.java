package fr.chevet.protocol.wire;

import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.Urgency;
import java.time.Instant;
import java.util.Optional;

/// One consultation as the waiting room shows it before it is opened: no name. `ageYears` and `sex` as far as known.
public record WaitingRow(ConsultationId consultation, Phase phase, Urgency urgency, Instant waitingSince, String reason, int ageYears,
        Sex sex,
        String siteName, SiteType siteType, boolean stationOnline, Optional<String> holder) {}
