package fr.chevet.peripherals;

/// One fitted device, driven. It reopens its link by itself and says all that happens as [DeviceReport]s, in order, on one thread of its own.
public interface Device extends AutoCloseable {
    /// Starts a measurement. Does nothing on a device that measures all the time, or while one is under way.
    void start();

    /// Stops what is under way, whatever the state, and as soon as the link allows: a cuff must come down.
    void stop();

    /// What the technician reads: how often something went wrong since the start.
    Counters counters();

    @Override
    void close();
}
