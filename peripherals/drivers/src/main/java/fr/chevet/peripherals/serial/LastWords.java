package fr.chevet.peripherals.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What open links have to say before the virtual machine ends.
///
/// jSerialComm frees its ports in a shutdown hook of its own, which races with everybody else's: a cuff's abort would be written to a port
/// that is gone, and a reading thread would touch freed memory. Only hooks given to jSerialComm itself run before that; they are one per
/// process and cannot be withdrawn, hence the static set.
final class LastWords {
    private static final Set<AutoCloseable> SPEAKERS = ConcurrentHashMap.newKeySet();

    static {
        SerialPort.addShutdownHook(new Thread(LastWords::speak, "serial-last-words"));
    }

    private LastWords() {}

    static void add(AutoCloseable speaker) {
        SPEAKERS.add(speaker);
    }

    static void remove(AutoCloseable speaker) {
        SPEAKERS.remove(speaker);
    }

    private static void speak() {
        SPEAKERS.parallelStream().forEach(speaker -> {
            try {
                speaker.close();
            } catch (Exception _) {
                // The process is ending: there is nobody left to tell, and the next one has to be heard.
            }
        });
    }
}
