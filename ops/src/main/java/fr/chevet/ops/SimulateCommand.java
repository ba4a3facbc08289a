package fr.chevet.ops;

import fr.chevet.peripherals.simulation.FaultOrder;
import fr.chevet.peripherals.simulation.Simulator;
import fr.chevet.peripherals.simulation.Simulators;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `./chevet simulate DRIVER`: one device that is not there, on a pseudo-terminal that is. Faults are ordered by option or typed while it runs.
@CommandLine.Command(name = "simulate", mixinStandardHelpOptions = true, description = "Runs one simulated device on a pseudo-terminal until Ctrl-C.", footer = {
        "", "While it runs, type a fault's name, unplug, plug or heal, and press Enter."})
final class SimulateCommand implements Callable<Integer> {
    @CommandLine.Parameters(paramLabel = "DRIVER", arity = "0..1", description = "The driver's id; without it, the ids are listed.")
    private @Nullable String driver;

    @CommandLine.Option(names = "--pace", defaultValue = "1", description = "10 lets ten seconds of the device pass in one (default 1).")
    private double pace;

    @CommandLine.Option(names = "--link", paramLabel = "PATH", description = "A fixed path for the port, kept through unplugging.")
    private @Nullable Path link;

    @CommandLine.Option(names = "--fault", paramLabel = "NAME[=N]", description = "Strikes once, or every N-th time.")
    private List<String> faults = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (driver == null) {
            Simulators.drivers().stream().sorted().forEach(out::println);
            return CommandLine.ExitCode.OK;
        }
        if (!(pace > 0 && pace <= 1000)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--pace takes a number above 0, 1000 at most");
        }
        try (Simulator simulator = Simulators
                .start(driver, pace, Optional.ofNullable(link))
                .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(),
                        "There is no simulator of \"" + driver + "\". There are: " + String.join(", ", Simulators.drivers())))) {
            faults.forEach(fault -> order(simulator, fault));
            out.println(simulator.driver() + " at " + simulator.port());
            out.flush();
            obey(simulator, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private void order(Simulator simulator, String fault) {
        FaultOrder order = FaultOrder
                .parse(fault)
                .filter(known -> simulator.faults().contains(known.fault()))
                .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), "It cannot suffer \"" + fault + "\"; it can: "
                        + simulator.faults().stream().map(known -> known.option()).sorted().collect(Collectors.joining(", "))));
        simulator.fault(order);
    }

    /// Until standard input ends or, when there never was one, until the process is told to stop.
    private void obey(Simulator simulator, PrintWriter out) throws IOException {
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            try {
                switch (line.strip()) {
                    case "" -> {
                    }
                    case "plug" -> simulator.plug();
                    case "unplug" -> simulator.unplug();
                    case "heal" -> simulator.heal();
                    default -> order(simulator, line.strip());
                }
            } catch (CommandLine.ParameterException e) {
                out.println(e.getMessage());
            }
            out.flush();
        }
        Stop.await();
    }
}
