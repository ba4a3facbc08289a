package fr.chevet.peripherals.contec;

import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport;
import fr.chevet.peripherals.Driver;
import fr.chevet.peripherals.dialogue.DialogueDevice;
import fr.chevet.peripherals.serial.PortSettings;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Contec CMS50D+ (firmware 4.6 and later), CMS50E, CMS50F, CMS50FW, CMS50EW, CMS50I, CMS60C and their namesakes (Pulox PO-250...).
///
/// USB adapter CP210x (10C4:EA60), 115200 baud, 8 data bits, no parity, one stop bit, no flow control: XON/XOFF would eat packet types 11.
/// Source: Contec, "Communication protocol of pulse oximeter V7.0".
public final class ContecCms50 implements Driver {
    public static final String ID = "contec-cms50";
    static final String MODEL = "Contec CMS50";

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
        return Kind.OXIMETER;
    }

    @Override
    public Device open(String slot, String port, InstantSource clock, Consumer<DeviceReport> reports) {
        return new DialogueDevice(slot, port, PortSettings.eightNoneOne(115_200), clock, reports,
                outlet -> new Cms50Dialogue(outlet, slot));
    }
}
