package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.Driver;
import fr.chevet.peripherals.dialogue.DialogueDevice;
import fr.chevet.peripherals.serial.PortSettings;
import java.time.InstantSource;
import java.util.function.Consumer;

/// SunTech Advantage, Advantage A+ and Advantage Mini blood-pressure modules: started and stopped by the host, adult mode.
///
/// 9600 baud, 8 data bits, no parity, one stop bit; TTL or RS-232, mostly behind a USB adapter. Source: the vendor's command set as quoted in
/// public code; not yet seen working with a module (see CATALOGUE.md).
public final class SunTechAdvantage implements Driver {
    public static final String ID = "suntech-advantage";
    static final String MODEL = "SunTech Advantage";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public Kind kind() {
        return Kind.TENSIOMETER;
    }

    @Override
    public Device open(String slot, String port, InstantSource clock, Consumer<DeviceReport> reports) {
        return new DialogueDevice(slot, port, PortSettings.eightNoneOne(9600), clock, reports, outlet -> new SunTechDialogue(outlet, slot));
    }
}
