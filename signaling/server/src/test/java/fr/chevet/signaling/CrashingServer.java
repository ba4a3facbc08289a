package fr.chevet.signaling;

import java.nio.file.Path;
import java.time.Duration;

/// A server in a process of its own, to be killed. Says its port and a code for `station-1`.
final class CrashingServer {
    private CrashingServer() {}

    public static void main(String[] arguments) throws Exception {
        Server server = Server.start(ServerConfiguration.defaults().withPort(0).withData(Path.of(arguments[0])));
        String code = server.newEnrolmentCode(new Station("station-1", "Ed25519").site, Duration.ofMinutes(5));
        System.out.println("ready " + server.port() + " " + code);
        Thread.currentThread().join();
    }
}
