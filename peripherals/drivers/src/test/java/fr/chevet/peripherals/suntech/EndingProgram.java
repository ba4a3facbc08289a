package fr.chevet.peripherals.suntech;

import fr.chevet.peripherals.Device;
import fr.chevet.peripherals.DeviceReport.Changed;
import fr.chevet.peripherals.DeviceReport.Running;
import fr.chevet.peripherals.DeviceState;
import fr.chevet.readings.Live.CuffPressure;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// A program that inflates the cuff at the port of its argument, and ends without closing anything.
final class EndingProgram {
    private EndingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch inflated = new CountDownLatch(1);
        Device device = new SunTechAdvantage().open("tensiometer-1", arguments[0], InstantSource.system(), report -> {
            if (report instanceof Changed(DeviceState state) && state == DeviceState.READY) {
                ready.countDown();
            }
            if (report instanceof Running(CuffPressure(int mmHg)) && mmHg > 30) {
                inflated.countDown();
            }
        });
        ready.await();
        device.start();
        inflated.await();
        System.exit(3);
    }
}
