package fr.chevet.ops.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program in a JVM of its own with this JVM's flags, which are the launcher's.
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final double KIB_IN_MIB = 1024;

    private final Process process;
    private final Thread orphan;
    private final long startedNanos;
    private final CompletableFuture<String> said = new CompletableFuture<>();

    private Child(List<String> command, Pattern awaited) throws IOException {
        startedNanos = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        orphan = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(orphan);
        Thread.ofPlatform().daemon().start(() -> listen(awaited));
    }

    /// Starts `mainClass`, and listens for a line of which `awaited` finds a group.
    static Child start(Class<?> mainClass, String awaited, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dchevet.log=INFO");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
        command.addAll(List.of(arguments));
        return new Child(command, Pattern.compile(awaited));
    }

    private void listen(Pattern awaited) {
        StringBuilder all = new StringBuilder();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher found = awaited.matcher(line);
                if (found.find()) {
                    said.complete(found.group(1));
                } else if (!said.isDone()) {
                    all.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            all.append(e);
        }
        said.completeExceptionally(new Unmeasured("a program ended before it was ready: " + all));
    }

    /// Waits for the line.
    String awaitLine() {
        try {
            return said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new Unmeasured("a program was not ready: " + Optional.ofNullable(e.getMessage()).orElse("no word of it"));
        }
    }

    double sinceStartMs() {
        return (System.nanoTime() - startedNanos) / 1e6;
    }

    /// What of it lies in memory now.
    double residentMib() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_IN_MIB)
                    .findFirst()
                    .orElseThrow(() -> new Unmeasured("the program was gone before its memory was read"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(orphan);
        } catch (IllegalStateException e) {
            // the bench itself is ending, and the hook runs already
        }
    }
}
