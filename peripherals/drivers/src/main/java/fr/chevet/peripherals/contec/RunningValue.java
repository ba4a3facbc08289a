package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.dialogue.Moment;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.readings.Live;
import fr.chevet.readings.Live.Absence;
import fr.chevet.readings.Provenance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The oximeter's value as it is shown and offered to be kept. It changes only when two samples in a row say the same, since a flipped bit
/// goes unnoticed in a protocol without checksum; and it never outlives the samples it comes from.
final class RunningValue {
    static final Duration BATCH = Duration.ofMillis(100);
    /// An offer is renewed this often, and withdrawn when it has not been for [#OLDEST].
    static final Duration RENEWAL = Duration.ofMillis(500);
    static final Duration OLDEST = Duration.ofSeconds(1);

    private final String slot;
    private final Consumer<DeviceReport> reports;
    private final Strip strip = new Strip();
    private Optional<Finding> shown = Optional.empty();
    private Optional<Finding> said = Optional.empty();
    private Optional<Moment> confirmedAt = Optional.empty();
    private Optional<Moment> offeredAt = Optional.empty();
    private Optional<Moment> cutAt = Optional.empty();

    RunningValue(String slot, Consumer<DeviceReport> reports) {
        this.slot = slot;
        this.reports = reports;
    }

    void add(OximeterFrame.Sample sample, Octets raw, Moment now) {
        Finding finding = Finding.of(sample);
        boolean agreed = said.filter(finding::equals).isPresent();
        said = Optional.of(finding);
        if (agreed) {
            switch (finding) {
                case Finding.None(Absence absence) -> absent(absence);
                case Finding.Value value -> value(value, raw, now);
            }
        }
        if (shown.isPresent() && shown.get() instanceof Finding.Value value) {
            strip.add(sample);
            if (cutAt.filter(cut -> !now.atLeast(BATCH, cut)).isEmpty()) {
                cut(value, now);
            }
        }
    }

    /// What was said so far counts no longer for the agreement of two.
    void interrupted() {
        said = Optional.empty();
    }

    void absent(Absence absence) {
        Finding none = new Finding.None(absence);
        if (shown.filter(none::equals).isPresent()) {
            return;
        }
        shown = Optional.of(none);
        strip.clear();
        cutAt = Optional.empty();
        confirmedAt = Optional.empty();
        reports.accept(new DeviceReport.Running(
                new Live.RunningOximetry(Optional.empty(), Optional.of(absence), List.of(), List.of(), Strip.SAMPLES_PER_SECOND)));
        if (offeredAt.isPresent()) {
            offeredAt = Optional.empty();
            reports.accept(new DeviceReport.NothingToKeep());
        }
    }

    void tick(Moment now) {
        if (offeredAt.filter(at -> now.atLeast(OLDEST, at)).isPresent() || confirmedAt.filter(at -> now.atLeast(OLDEST, at)).isPresent()) {
            absent(Absence.INVALID);
        } else if (!strip.isEmpty() && shown.isPresent() && shown.get() instanceof Finding.Value value
                && cutAt.filter(cut -> !now.atLeast(BATCH, cut)).isEmpty()) {
            cut(value, now);
        }
    }

    Optional<Duration> wakeAt() {
        Optional<Duration> old = offeredAt.map(at -> at.uptime().plus(OLDEST));
        return strip.isEmpty() ? old : cutAt.map(cut -> cut.uptime().plus(BATCH)).or(() -> old);
    }

    private void value(Finding.Value value, Octets raw, Moment now) {
        boolean changed = shown.filter(value::equals).isEmpty();
        shown = Optional.of(value);
        confirmedAt = Optional.of(now);
        if (changed || offeredAt.filter(at -> !now.atLeast(RENEWAL, at)).isEmpty()) {
            offeredAt = Optional.of(now);
            reports.accept(new DeviceReport.Keepable(value.oximetry(),
                    new Provenance(slot, ContecCms50.MODEL, ContecCms50.ID, raw.hex(), Optional.empty(), now.wall())));
        }
    }

    private void cut(Finding.Value value, Moment now) {
        cutAt = Optional.of(now);
        reports.accept(new DeviceReport.Running(strip.cut(value.oximetry())));
    }
}
