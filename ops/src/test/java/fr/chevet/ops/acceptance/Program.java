package fr.chevet.ops.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// One program of Chevet's as a process of its own, started as the launcher starts it, so that it can be killed.
final class Program implements AutoCloseable {
    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Program(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /// Starts `./chevet ARGUMENTS` without the launcher's build.
    static Program start(String... arguments) {
        List<String> command = Stream
                .concat(
                        Stream
                                .of(
                                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "fr.chevet.ops.Main"),
                        Stream.of(arguments))
                .toList();
        try {
            return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("(its output broke: " + e.getMessage() + ")");
        }
    }

    /// Waits for a line that matches, and gives its first group.
    String awaitLine(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Awaitility.await("a line like " + regex + " in " + lines).atMost(30, TimeUnit.SECONDS)
                .until(() -> find(pattern).isPresent() || !process.isAlive());
        return find(pattern).orElseThrow(() -> new AssertionError("the program ended without a line like " + regex + ": " + lines));
    }

    private Optional<String> find(Pattern pattern) {
        return List.copyOf(lines).stream().map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst();
    }

    /// What it has said so far.
    List<String> lines() {
        return List.copyOf(lines);
    }

    /// Waits for its end and gives the exit code.
    int awaitEnd() {
        return awaitEnd(30);
    }

    int awaitEnd(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("the program did not end: " + lines);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Ctrl-C.
    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
