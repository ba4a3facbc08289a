package fr.chevet.ops;

import fr.chevet.ops.browser.Chromium;
import fr.chevet.ops.demo.Demo;
import fr.chevet.ops.play.PlayedConsultation;
import fr.chevet.ops.play.StoredLogs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `./chevet demo`: everything on this machine, to try by hand or to be played.
@CommandLine.Command(name = "demo", mixinStandardHelpOptions = true, description = "Runs a server and a station with simulated devices on this machine until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
    /// A real cuff takes half a minute; the played one need not.
    private static final double PLAYED_PACE = 4;

    @CommandLine.Option(names = "--play", description = "Plays one whole consultation in two headless browsers, says what was seen, and ends.")
    private boolean play;

    @CommandLine.Option(names = "--data", paramLabel = "FOLDER", description = "Keeps everything there (default: a temporary folder).")
    private @Nullable Path folder;

    @CommandLine.Option(names = "--port", paramLabel = "PORT", description = "The physician's page (default 8780; played: any).")
    private @Nullable Integer serverPort;

    @CommandLine.Option(names = "--page-port", paramLabel = "PORT", description = "The nurse's page (default 8790; played: any).")
    private @Nullable Integer pagePort;

    @CommandLine.Option(names = "--pace", paramLabel = "N", description = "How much faster than a real one the cuff is (default 1; played: 4).")
    private @Nullable Double pace;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path data = folder == null ? Files.createTempDirectory("chevet-demo") : folder.toAbsolutePath();
        Demo demo = new Demo(data, or(serverPort, play ? 0 : 8780), or(pagePort, play ? 0 : 8790),
                pace == null ? play ? PLAYED_PACE : 1 : pace);
        Stop.closing(demo);
        if (play) {
            return play(demo, data, out);
        }
        out.println("Nurse's page (the station):      " + demo.nursePage());
        out.println("Physician's page (the server):   " + demo.physicianPage());
        out.println("  sign in as " + Demo.LOGIN + ", password " + Demo.PASSWORD + " (a second physician: blanc, same password)");
        out.println("Data: " + data);
        out.println("Ctrl-C ends the demonstration.");
        out.flush();
        Stop.await();
        return CommandLine.ExitCode.OK;
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static int play(Demo demo, Path data, PrintWriter out) {
        long start = System.nanoTime();
        try (Chromium chromium = new Chromium(data.resolve("media"))) {
            var logs = new StoredLogs(demo.serverData(), demo.kioskData());
            new PlayedConsultation(demo.nursePage(), demo.physicianPage(), Demo.LOGIN, Demo.PASSWORD, logs, out).play(chromium);
        } catch (RuntimeException e) {
            out.println("NOT everything was seen. " + e.getMessage());
            out.flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println("Everything was seen, in " + (System.nanoTime() - start) / 1_000_000_000 + " s.");
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
