package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.frame.Octets;
import fr.chevet.peripherals.simulation.Fault;
import fr.chevet.peripherals.simulation.SimulatedDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The module's side of the protocol, with a cuff on an imagined arm. It keeps the last result until the next cycle has ended, as the
/// worst real module might.
public final class SunTechSimulator extends SimulatedDevice {
    private static final int DEFAULT_INITIAL_MMHG = 160;
    private static final int LONGEST_LOG = 10_000;

    private final CommandReader reader = new CommandReader();
    private final List<Octets> commands = new ArrayList<>();
    private SimulatedPatient patient = SimulatedPatient.ADULT;
    private SimulatedCuff cuff = new SimulatedCuff(patient);
    private int initialMmHg = DEFAULT_INITIAL_MMHG;
    private int error;
    private Octets result = failed(0);

    public SunTechSimulator(double pace, Optional<Path> link) throws IOException {
        super(SunTechAdvantage.ID, pace, link);
        begin();
    }

    /// Who wears the cuff from the next measurement on.
    public synchronized void patient(SimulatedPatient next) {
        patient = next;
    }

    /// The pressure in the cuff now.
    public synchronized int pressureMmHg() {
        return cuff.pressureMmHg();
    }

    public synchronized boolean measuring() {
        return cuff.measuring();
    }

    /// The commands heard since the plug was last put in, oldest first.
    public synchronized List<Octets> commandsSincePlugged() {
        return List.copyOf(commands);
    }

    @Override
    public Set<Fault> faults() {
        return EnumSet.complementOf(EnumSet.of(Fault.FINGER_OUT));
    }

    @Override
    protected synchronized void pluggedIn() {
        commands.clear();
    }

    @Override
    protected synchronized void received(Octets bytes) {
        reader.feed(bytes).forEach(this::obey);
    }

    private void obey(CommandReader.Heard heard) {
        switch (heard) {
            case CommandReader.Heard.Garbled _ -> status(CuffFrame.Word.UNRECOGNISED);
            case CommandReader.Heard.Command(Octets command) -> {
                if (commands.size() < LONGEST_LOG) {
                    commands.add(command);
                }
                execute(command);
            }
        }
    }

    private void execute(Octets command) {
        if (command.equals(CuffCommand.ABORT)) {
            error = cuff.measuring() ? CuffError.ABORTED.code : error;
            result = cuff.measuring() ? failed(error) : result;
            cuff.release();
            status(CuffFrame.Word.ABORTED);
        } else if (command.equals(CuffCommand.PRESSURE)) {
            int mmHg = cuff.pressureMmHg();
            send(frame(mmHg & 0xFF, mmHg >> 8));
        } else if (command.equals(CuffCommand.START_ADULT)) {
            start();
        } else if (command.equals(CuffCommand.RESULT)) {
            if (cuff.measuring()) {
                status(CuffFrame.Word.BUSY);
            } else {
                send(result);
            }
        } else if (command.at(1) == CommandReader.INITIAL_PRESSURE) {
            initialMmHg = command.unsigned16(2);
            status(CuffFrame.Word.ACCEPTED);
        } else {
            status(CuffFrame.Word.NOT_EXECUTED);
        }
    }

    private void start() {
        if (cuff.measuring() || faults.strikes(Fault.BUSY)) {
            status(CuffFrame.Word.BUSY);
            return;
        }
        error = faults.strikes(Fault.CUFF_LOOSE)
                ? CuffError.INFLATE_TIMEOUT_LEAK_OR_LOOSE_CUFF.code
                : faults.strikes(Fault.MOTION) ? CuffError.ARTEFACT_OR_ERRATIC_SIGNAL.code : 0;
        cuff = new SimulatedCuff(patient);
        cuff.start(initialMmHg, error);
        status(CuffFrame.Word.ACCEPTED);
    }

    @Override
    protected synchronized void passed(double seconds) {
        if (cuff.passed(seconds)) {
            result = error == 0 ? measured(patient) : failed(error);
            status(error == 0 ? CuffFrame.Word.DONE : CuffFrame.Word.ERROR);
        }
    }

    private void status(CuffFrame.Word word) {
        send(frame(word.character));
    }

    private static Octets measured(SimulatedPatient patient) {
        int[] data = new int[21];
        put(data, 0, patient.systolicMmHg());
        put(data, 2, patient.diastolicMmHg());
        data[4] = patient.beats();
        data[14] = patient.pulsePerMinute();
        put(data, 16, patient.meanMmHg());
        return frame(data);
    }

    private static Octets failed(int error) {
        int[] data = new int[21];
        data[18] = error;
        return frame(data);
    }

    private static void put(int[] data, int index, int value) {
        data[index] = value & 0xFF;
        data[index + 1] = value >> 8;
    }

    private static Octets frame(int... data) {
        int[] whole = new int[data.length + 3];
        whole[0] = SunTechFramer.START;
        whole[1] = whole.length;
        System.arraycopy(data, 0, whole, 2, data.length);
        whole[whole.length - 1] = CuffCommand.checksum(whole);
        return Octets.of(whole);
    }
}
