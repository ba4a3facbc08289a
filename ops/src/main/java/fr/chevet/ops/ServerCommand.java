package fr.chevet.ops;

import fr.chevet.protocol.Site;
import fr.chevet.protocol.SiteType;
import fr.chevet.protocol.StationId;
import fr.chevet.settings.SettingsRefused;
import fr.chevet.signaling.Administration;
import fr.chevet.signaling.Server;
import fr.chevet.signaling.ServerConfiguration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `./chevet server`: runs the signaling server, or tells it of a station or a physician.
@CommandLine.Command(name = "server", mixinStandardHelpOptions = true, description = "Runs the signaling server until Ctrl-C. With --new-station or --new-physician it does only that, and ends; the server may run meanwhile.")
final class ServerCommand implements Callable<Integer> {
    private static final Duration CODE_VALIDITY = Duration.ofHours(24);

    @CommandLine.Option(names = "--config", paramLabel = "FILE", description = "Settings (TOML); without it, the reference file's defaults.")
    private @Nullable Path file;

    @CommandLine.Option(names = "--new-station", paramLabel = "ID", description = "Prints a one-time code that enrols this station, valid 24 hours.")
    private @Nullable String station;

    @CommandLine.Option(names = "--new-physician", paramLabel = "LOGIN", description = "Makes a physician's account, or gives it a new password.")
    private @Nullable String physician;

    @CommandLine.Option(names = "--name", paramLabel = "NAME", description = "The site's or the physician's name.")
    private String name = "";

    @CommandLine.Option(names = "--type", paramLabel = "TYPE", description = "The site's type: ${COMPLETION-CANDIDATES}.")
    private SiteType type = SiteType.HEALTH_CENTRE;

    @CommandLine.Option(names = "--call-back", paramLabel = "NUMBER", description = "The telephone that reaches the station's room.")
    private String callBack = "";

    @CommandLine.Option(names = "--speciality", paramLabel = "WORDS", description = "The physician's speciality (default Médecine générale).")
    private String speciality = "Médecine générale";

    @CommandLine.Option(names = "--password-file", paramLabel = "FILE", description = "Holds the physician's password.")
    private @Nullable Path passwordFile;

    @CommandLine.Option(names = "--password", interactive = true, arity = "0", description = "Asks for the physician's password.")
    private char @Nullable [] password;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws SettingsRefused, IOException {
        PrintWriter out = spec.commandLine().getOut();
        ServerConfiguration configuration = file == null ? ServerConfiguration.defaults() : ServerConfiguration.read(file);
        if (station != null || physician != null) {
            administer(configuration, out);
            return CommandLine.ExitCode.OK;
        }
        Server server = Server.start(configuration);
        Stop.closing(server);
        out.println("Physician's page: " + server.url() + "physician/");
        out.flush();
        Stop.await();
        return CommandLine.ExitCode.OK;
    }

    private void administer(ServerConfiguration configuration, PrintWriter out) throws IOException {
        if (name.isBlank()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--name is missing: what people call the site or the physician");
        }
        try (Administration administration = Administration.of(configuration)) {
            if (station != null) {
                Site site = new Site(new StationId(station), name, type, callBack);
                out.println("Enrolment code: " + administration.newEnrolmentCode(site, CODE_VALIDITY));
            }
            if (physician != null) {
                administration.addPhysician(physician, name, speciality, password());
                out.println("The account of " + physician + " is ready.");
            }
        }
    }

    private char[] password() throws IOException {
        if (passwordFile != null) {
            return Files.readString(passwordFile).strip().toCharArray();
        }
        if (password == null) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "the password is missing: --password asks for it, --password-file reads it");
        }
        return password;
    }
}
