package fr.chevet.ops;

import com.microsoft.playwright.PlaywrightException;
import fr.chevet.ops.bench.CallMeasure;
import fr.chevet.ops.bench.Measure;
import fr.chevet.ops.bench.ReadingMeasure;
import fr.chevet.ops.bench.StartMeasure;
import fr.chevet.ops.bench.Table;
import fr.chevet.ops.bench.Unmeasured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;

/// `./chevet bench`: figures that were measured here and now, each beside its floor.
@CommandLine.Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures, and prints the figures, each beside its floor measured in the same minutes.", footer = {
        "", "Exit code 0: all was measured, whatever the figures; 1: something could not be."})
final class BenchCommand implements Callable<Integer> {
    /// Fewer say little of the 99th percentile.
    private static final int ENOUGH_RUNS = 20;

    /// What can be measured alone.
    enum What {
        READING,
        CALL,
        START
    }

    @CommandLine.Option(names = "--runs", paramLabel = "N", defaultValue = "20", description = "How many times each is measured (default 20, the least to publish).")
    private int runs;

    @CommandLine.Option(names = "--only", paramLabel = "WHAT", description = "Measures only this: reading, call or start.")
    private List<What> only = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--runs takes a number from 1");
        }
        InstantSource clock = InstantSource.system();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + Runtime.version() + ", " + runs + " runs" + (runs < ENOUGH_RUNS ? " (too few to publish)" : ""));
        Path folder = Files.createTempDirectory("chevet-bench");
        boolean measured = true;
        for (What what : only.isEmpty() ? List.of(What.values()) : only) {
            measured &= measure(what, folder, clock, out);
        }
        delete(folder);
        return measured ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private boolean measure(What what, Path folder, InstantSource clock, PrintWriter out) throws IOException {
        Measure measure = switch (what) {
            case READING -> new ReadingMeasure(clock);
            case CALL -> new CallMeasure();
            case START -> new StartMeasure(Main.class);
        };
        try {
            measure.run(runs, Files.createTempDirectory(folder, "measure"), new Table(out));
            return true;
        } catch (Unmeasured | PlaywrightException e) {
            out.println();
            out.println(what + " was NOT measured: " + e.getMessage());
            out.flush();
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
