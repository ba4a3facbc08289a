package fr.chevet.peripherals.simulation;

import java.util.Optional;

/// A fault to cause: at the next occasion only when `every` is 0, else at each `every`-th one. A lasting fault just lasts.
public record FaultOrder(Fault fault, int every) {
    public FaultOrder {
        if (every < 0) {
            throw new IllegalArgumentException("a fault strikes every so many occasions, or once");
        }
    }

    /// "bad-checksum" or "bad-checksum=5"; nothing when it is neither.
    public static Optional<FaultOrder> parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String number = equals < 0 ? "0" : text.substring(equals + 1);
        return number.matches("[0-9]{1,6}")
                ? Fault.byOption(name).map(fault -> new FaultOrder(fault, Integer.parseInt(number)))
                : Optional.empty();
    }
}
