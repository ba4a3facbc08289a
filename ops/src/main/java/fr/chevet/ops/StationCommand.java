package fr.chevet.ops;

import fr.chevet.kiosk.Kiosk;
import fr.chevet.kiosk.KioskConfiguration;
import fr.chevet.settings.SettingsRefused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `./chevet station`: enrols a station once, then runs its daemon.
@CommandLine.Command(name = "station", mixinStandardHelpOptions = true, description = "Runs the kiosk daemon of one station until Ctrl-C, or enrols the station.")
final class StationCommand implements Callable<Integer> {
    @CommandLine.Option(names = "--config", paramLabel = "FILE", description = "Settings (TOML); without it, the reference file's defaults.")
    private @Nullable Path file;

    @CommandLine.Option(names = "--enrol", paramLabel = "CODE", description = "Makes the station known to its server with a one-time code, and ends.")
    private @Nullable String code;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws SettingsRefused {
        PrintWriter out = spec.commandLine().getOut();
        KioskConfiguration configuration = file == null ? KioskConfiguration.defaults() : KioskConfiguration.read(file);
        if (code != null) {
            Kiosk.enrol(configuration, code);
            out.println("The station is enrolled.");
            return CommandLine.ExitCode.OK;
        }
        Kiosk kiosk = Kiosk.start(configuration);
        Stop.closing(kiosk);
        out.println("Nurse page: " + kiosk.pageUrl());
        out.flush();
        Stop.await();
        return CommandLine.ExitCode.OK;
    }
}
