package fr.chevet.peripherals.simulation;

import fr.chevet.peripherals.frame.Octets;
import java.util.Set;
import java.util.function.Consumer;

/// A device that is not there, speaking its side of the protocol on a port that is. All methods may be called from any thread.
public interface Simulator extends AutoCloseable {
    /// The id of the driver it is made for.
    String driver();

    /// The path to open; it stays the same through [#unplug] and [#plug].
    String port();

    boolean plugged();

    /// Puts the plug back in. Does nothing when it is in.
    void plug();

    /// Pulls the plug: the port disappears, the device goes on by itself.
    void unplug();

    /// The faults this device can suffer.
    Set<Fault> faults();

    /// Causes a fault; one that this device cannot suffer is refused with an [IllegalArgumentException].
    void fault(FaultOrder order);

    /// Once, or lasting if that is the fault's nature.
    default void fault(Fault fault) {
        fault(new FaultOrder(fault, 0));
    }

    /// Tells `listener` of every frame as it goes out, just before its bytes are on the line, on the device's own thread.
    void onSending(Consumer<Octets> listener);

    /// Ends every fault, and puts the plug back in.
    void heal();

    @Override
    void close();
}
