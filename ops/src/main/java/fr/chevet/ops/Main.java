package fr.chevet.ops;

import fr.chevet.settings.SettingsRefused;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The command line's composition: verbs, exit codes, and errors in a sentence.
@CommandLine.Command(name = "./chevet", description = "Assisted-teleconsultation stations: server, station, simulated devices, demonstration.", version = "Chevet 0.1.0", mixinStandardHelpOptions = true, subcommands = {
        DemoCommand.class, ServerCommand.class, StationCommand.class, SimulateCommand.class, BenchCommand.class})
public final class Main {
    private Main() {}

    /// Runs a verb and gives its exit code: 0 done, 1 failed, 2 called wrongly.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, command));
        return line.execute(arguments);
    }

    private static int explain(Exception problem, CommandLine command) {
        if (problem instanceof SettingsRefused refused) {
            refused.problems().forEach(command.getErr()::println);
            return CommandLine.ExitCode.USAGE;
        }
        String message = problem.getMessage();
        command.getErr().println("chevet: " + (message == null ? problem.toString() : message));
        if (Boolean.getBoolean("chevet.trace")) {
            problem.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }
}
