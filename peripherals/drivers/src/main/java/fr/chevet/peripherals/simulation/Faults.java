package fr.chevet.peripherals.simulation;

import java.util.EnumMap;
import java.util.Map;

/// The faults a simulated device is to suffer, ordered on one thread and struck on another.
public final class Faults {
    private final Map<Fault, Integer> every = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> occasions = new EnumMap<>(Fault.class);

    synchronized void order(FaultOrder order) {
        every.put(order.fault(), order.every());
        occasions.put(order.fault(), 0);
    }

    synchronized void heal() {
        every.clear();
    }

    /// Whether the fault strikes at this occasion.
    public synchronized boolean strikes(Fault fault) {
        Integer interval = every.get(fault);
        if (interval == null) {
            return false;
        }
        if (interval == 0) {
            every.remove(fault);
            return true;
        }
        return occasions.merge(fault, 1, Integer::sum) % interval == 0;
    }

    /// Whether a lasting fault is there now.
    public synchronized boolean lasts(Fault fault) {
        return every.containsKey(fault);
    }
}
