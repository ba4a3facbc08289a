package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.Counters;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.DeviceReport.Failed;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.peripherals.Failure;
import fr.chevet.peripherals.dialogue.Dialogue;
import fr.chevet.peripherals.dialogue.Moment;
import fr.chevet.peripherals.dialogue.Outlet;
import fr.chevet.peripherals.frame.Frame;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.readings.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The conversation with the cuff module. Every phase repeats one command until it is answered; every way out of a measurement that is not a
/// value passes through an abort, so that no cuff stays inflated on the strength of a guess.
///
/// Whenever the link opens, abort is the first thing sent: nobody knows what the module was doing.
final class SunTechDialogue implements Dialogue {
    /// Between two commands, as the command set asks; an abort does not wait for it, and is repeated instead.
    static final Duration COMMAND_GAP = Duration.ofMillis(100);
    static final Duration POLL = Duration.ofMillis(200);
    static final Duration BUSY_WAIT = Duration.ofSeconds(1);
    static final Duration BUSY_LIMIT = Duration.ofSeconds(15);
    static final Duration SILENCE_LIMIT = Duration.ofSeconds(3);
    /// A cycle takes 20 to 45 s, with the module's own retries rarely two minutes.
    static final Duration MEASUREMENT_LIMIT = Duration.ofSeconds(130);

    private static final Duration ABORT_REPEAT = Duration.ofMillis(300);
    private static final Duration SILENT_REPEAT = Duration.ofSeconds(1);
    private static final Duration START_ANSWER = Duration.ofSeconds(1);
    private static final Duration RESULT_ANSWER = Duration.ofMillis(500);
    /// A cuff that has been empty for so long after an abort is safe, whatever the module answers to an abort while it stands still.
    private static final Duration EMPTY_PROOF = Duration.ofSeconds(2);
    private static final int START_ATTEMPTS = 3;
    private static final int RESULT_ATTEMPTS = 6;

    private enum Phase {
        ABSENT,
        ABORTING,
        READY,
        STARTING,
        MEASURING,
        FETCHING
    }

    private final Outlet outlet;
    private final CuffLine line;
    private final CuffResults results;
    private DeviceState state = DeviceState.ABSENT;
    private Phase phase = Phase.ABSENT;
    private Moment since = new Moment(Duration.ZERO, Instant.EPOCH);
    private Optional<Duration> due = Optional.empty();
    private int attempts;
    private boolean answerAwaited;
    private Optional<Failed> outcome = Optional.empty();
    private CuffTrace trace = new CuffTrace(since);
    private CuffResults.Ending ending = CuffResults.Ending.UNHEARD;

    SunTechDialogue(Outlet outlet, String slot) {
        this.outlet = outlet;
        this.line = new CuffLine(outlet);
        this.results = new CuffResults(slot);
    }

    @Override
    public void opened(Moment now) {
        line.reset();
        abort(Optional.empty(), DeviceState.SILENT, now);
    }

    @Override
    public void lost(Moment now) {
        boolean measuring = underWay();
        phase = Phase.ABSENT;
        due = Optional.empty();
        if (measuring) {
            outlet.report(new DeviceReport.Running(new Live.Idle()));
            outlet.report(new Failed(Failure.DISCONNECTED, 0));
        }
        outcome = Optional.empty();
        say(DeviceState.ABSENT);
    }

    @Override
    public void start(Moment now) {
        switch (phase) {
            case ABSENT -> outlet.report(new Failed(Failure.DISCONNECTED, 0));
            case ABORTING -> {
                if (state == DeviceState.SILENT) {
                    outlet.report(new Failed(Failure.NO_ANSWER, 0));
                }
            }
            case READY -> {
                enter(Phase.STARTING, now);
                say(DeviceState.MEASURING);
                tick(now);
            }
            case STARTING, MEASURING, FETCHING -> {
            }
        }
    }

    @Override
    public void stop(Moment now) {
        if (phase != Phase.ABSENT) {
            boolean measuring = underWay();
            abort(measuring ? Optional.of(new Failed(Failure.STOPPED, CuffError.ABORTED.code)) : Optional.empty(),
                    state == DeviceState.SILENT ? DeviceState.SILENT : DeviceState.STOPPING, now);
        }
    }

    @Override
    public void closing(Moment now) {
        if (phase != Phase.READY) {
            stop(now);
        }
    }

    @Override
    public boolean settled() {
        return phase == Phase.ABSENT || phase == Phase.READY;
    }

    @Override
    public void received(Octets bytes, Moment now) {
        if (phase == Phase.ABSENT) {
            return;
        }
        take(line.gap(now), now);
        take(line.received(bytes, now), now);
    }

    private void take(List<Frame> whole, Moment now) {
        for (Frame frame : whole) {
            switch (SunTechDecoder.decode(frame.octets())) {
                case CuffFrame.Status(CuffFrame.Word word) -> status(word, now);
                case CuffFrame.Pressure(int mmHg) -> pressure(mmHg, now);
                case CuffFrame.Result result -> result(result, frame.octets(), now);
                case CuffFrame.Other _ -> {
                }
            }
        }
    }

    private void status(CuffFrame.Word word, Moment now) {
        switch (phase) {
            case ABSENT, READY -> {
            }
            case ABORTING -> {
                switch (word) {
                    case ABORTED, NOT_EXECUTED, DONE, ERROR, ASLEEP -> safe(now);
                    // "Accepted" may answer the start that this abort overtook: the cuff could still be rising.
                    case ACCEPTED, BUSY, UNRECOGNISED, TIMED_OUT -> {
                    }
                }
            }
            case STARTING -> {
                if (answerAwaited) {
                    startAnswered(word, now);
                }
            }
            case MEASURING -> {
                switch (word) {
                    case DONE -> fetch(trace.risen() ? CuffResults.Ending.DONE : CuffResults.Ending.UNHEARD, now);
                    case ERROR -> fetch(CuffResults.Ending.ERROR, now);
                    case ABORTED -> fail(Failure.STOPPED, CuffError.ABORTED.code, now);
                    case ACCEPTED, BUSY, NOT_EXECUTED, UNRECOGNISED, ASLEEP, TIMED_OUT -> {
                    }
                }
            }
            case FETCHING -> {
                if (word == CuffFrame.Word.BUSY) {
                    due = Optional.of(now.uptime().plus(RESULT_ANSWER));
                }
            }
        }
    }

    private void startAnswered(CuffFrame.Word word, Moment now) {
        switch (word) {
            case ACCEPTED -> {
                enter(Phase.MEASURING, since);
                trace = new CuffTrace(now);
                due = Optional.of(line.freeAfter(POLL));
            }
            case BUSY -> retryStart(attempts - 1, BUSY_WAIT, now);
            case NOT_EXECUTED, UNRECOGNISED, ASLEEP, TIMED_OUT -> {
                if (attempts >= START_ATTEMPTS) {
                    fail(Failure.UNKNOWN_ERROR, 0, now);
                } else {
                    retryStart(attempts, ABORT_REPEAT, now);
                }
            }
            case ERROR -> fetch(CuffResults.Ending.ERROR, now);
            // Late words of the measurement before.
            case DONE, ABORTED -> {
            }
        }
    }

    private void retryStart(int attemptsSoFar, Duration wait, Moment now) {
        attempts = attemptsSoFar;
        answerAwaited = false;
        due = Optional.of(now.uptime().plus(wait));
    }

    /// Only as an answer: a result whose length byte was spoiled can pass for a pressure, checksum and all.
    private void pressure(int mmHg, Moment now) {
        if (!line.asked(CuffCommand.PRESSURE)) {
            return;
        }
        if (phase == Phase.MEASURING) {
            answerAwaited = false;
            trace.add(mmHg, now);
            outlet.report(new DeviceReport.Running(new Live.CuffPressure(mmHg)));
        } else if (phase == Phase.ABORTING && mmHg < CuffTrace.EMPTY_MMHG && now.atLeast(EMPTY_PROOF, since)) {
            safe(now);
        }
    }

    private void result(CuffFrame.Result result, Octets raw, Moment now) {
        if (phase != Phase.FETCHING || attempts == 0) {
            results.remember(raw);
            return;
        }
        DeviceReport report = results.report(result, raw, ending, now.wall());
        if (report instanceof Failed failed) {
            fail(failed.failure(), failed.deviceCode(), now);
        } else {
            outlet.report(new DeviceReport.Running(new Live.Idle()));
            outlet.report(report);
            ready(now);
        }
    }

    @Override
    public void tick(Moment now) {
        take(line.gap(now), now);
        if (due.filter(time -> time.compareTo(now.uptime()) <= 0).isEmpty()) {
            return;
        }
        switch (phase) {
            case ABSENT -> due = Optional.empty();
            case ABORTING -> abortAgain(now);
            case READY -> {
                line.send(CuffCommand.RESULT, now);
                due = Optional.empty();
            }
            case STARTING -> startAgain(now);
            case MEASURING -> watch(now);
            case FETCHING -> fetchAgain(now);
        }
    }

    private void abortAgain(Moment now) {
        line.timedOut();
        attempts++;
        if (now.atLeast(SILENCE_LIMIT, since) && state != DeviceState.SILENT) {
            outcome.ifPresent(_ -> end(new Failed(Failure.NO_ANSWER, 0)));
            outcome = Optional.empty();
            say(DeviceState.SILENT);
        }
        line.send(attempts % 2 == 1 ? CuffCommand.ABORT : CuffCommand.PRESSURE, now);
        due = Optional.of(now.uptime().plus(state == DeviceState.SILENT && attempts > 5 ? SILENT_REPEAT : ABORT_REPEAT));
    }

    private void startAgain(Moment now) {
        if (answerAwaited) {
            // The start may have been heard and only its answer lost: down with the cuff before another try.
            line.timedOut();
            if (attempts >= START_ATTEMPTS) {
                fail(Failure.NO_ANSWER, 0, now);
            } else {
                line.send(CuffCommand.ABORT, now);
                retryStart(attempts, ABORT_REPEAT, now);
            }
        } else if (now.atLeast(BUSY_LIMIT, since)) {
            fail(Failure.BUSY, 0, now);
        } else {
            line.send(CuffCommand.START_ADULT, now);
            answerAwaited = true;
            attempts++;
            due = Optional.of(now.uptime().plus(START_ANSWER));
        }
    }

    private void watch(Moment now) {
        if (answerAwaited) {
            line.timedOut();
        }
        if (now.atLeast(MEASUREMENT_LIMIT, since)) {
            fail(Failure.TIME_LIMIT, 0, now);
        } else if (trace.silentFor(SILENCE_LIMIT, now)) {
            fail(Failure.NO_ANSWER, 0, now);
        } else if (trace.downFor(SILENCE_LIMIT, now)) {
            fetch(CuffResults.Ending.UNHEARD, now);
        } else {
            line.send(CuffCommand.PRESSURE, now);
            answerAwaited = true;
            due = Optional.of(now.uptime().plus(POLL));
        }
    }

    private void fetch(CuffResults.Ending how, Moment now) {
        enter(Phase.FETCHING, now);
        ending = how;
        tick(now);
    }

    private void fetchAgain(Moment now) {
        if (attempts > 0) {
            line.timedOut();
        }
        if (attempts >= RESULT_ATTEMPTS) {
            fail(Failure.NO_ANSWER, 0, now);
        } else {
            line.send(CuffCommand.RESULT, now);
            attempts++;
            due = Optional.of(now.uptime().plus(RESULT_ANSWER));
        }
    }

    private void fail(Failure failure, int code, Moment now) {
        abort(Optional.of(new Failed(failure, code)), state, now);
    }

    private void abort(Optional<Failed> why, DeviceState said, Moment now) {
        enter(Phase.ABORTING, now);
        outcome = why.or(() -> outcome);
        say(said);
        line.send(CuffCommand.ABORT, now);
        due = Optional.of(now.uptime().plus(ABORT_REPEAT));
    }

    private void safe(Moment now) {
        outcome.ifPresent(this::end);
        ready(now);
    }

    private void end(Failed failed) {
        outlet.report(new DeviceReport.Running(new Live.Idle()));
        outlet.report(failed);
    }

    private void ready(Moment now) {
        outcome = Optional.empty();
        enter(Phase.READY, now);
        if (results.known()) {
            due = Optional.empty();
        }
        say(DeviceState.READY);
    }

    /// A new phase, whose first command goes out as soon as the gap after the last one allows.
    private void enter(Phase next, Moment from) {
        phase = next;
        since = from;
        attempts = 0;
        answerAwaited = false;
        due = Optional.of(line.freeAfter(COMMAND_GAP));
    }

    private boolean underWay() {
        return outcome.isPresent() || phase == Phase.STARTING || phase == Phase.MEASURING || phase == Phase.FETCHING;
    }

    private void say(DeviceState next) {
        if (next != state) {
            state = next;
            outlet.report(new DeviceReport.Changed(next));
        }
    }

    @Override
    public Optional<Duration> wakeAt() {
        Optional<Duration> unfinished = line.gapAt();
        return due.filter(time -> unfinished.isEmpty() || time.compareTo(unfinished.get()) < 0).or(() -> unfinished);
    }

    @Override
    public Counters counters() {
        return line.counters();
    }
}
