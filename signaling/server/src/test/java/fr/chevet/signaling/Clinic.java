package fr.chevet.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.Json;
import fr.chevet.protocol.wire.DeskFrame;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real server on a free port, with those who come to it.
final class Clinic implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Client> clients = new ArrayList<>();

    Clinic(Path data) throws IOException {
        this(ServerConfiguration.defaults().withPort(0).withData(data), Clock.systemUTC());
    }

    Clinic(ServerConfiguration configuration, Clock clock) throws IOException {
        server = Server.start(configuration, clock);
    }

    URI at(String path) {
        return server.url().resolve(path);
    }

    URI socket(String path) {
        return URI.create("ws://127.0.0.1:" + server.port() + path);
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE().build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> enrol(Station station, String code) {
        return post("/stations/enrol", Json.write(Map.of("code", code, "algorithm", station.algorithm, "publicKey", station.publicKey())));
    }

    Station station(String id) {
        Station station = new Station(id, "Ed25519");
        assertThat(enrol(station, server.newEnrolmentCode(station.site, Duration.ofMinutes(5))).statusCode()).isEqualTo(200);
        return station;
    }

    Client link(Station station) throws IOException {
        return keep(station.link(socket("/link")));
    }

    HttpResponse<String> signIn(String login, String password) {
        return post("/session", Json.write(Map.of("login", login, "password", password)));
    }

    /// Adds a physician and signs them in: "chevet-session=..."
    String physician(String login, String name) {
        server.addPhysician(login, name, "Médecine générale", PASSWORD.toCharArray());
        return cookie(signIn(login, PASSWORD));
    }

    static String cookie(HttpResponse<String> signedIn) {
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    Client desk(String cookie) throws IOException {
        Client desk = keep(Client.dial(socket("/desk"), Map.of("Cookie", cookie, "Origin", origin())));
        desk.next(DeskFrame.Desk.class);
        return desk;
    }

    Client keep(Client client) {
        clients.add(client);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
        http.close();
        server.close();
    }
}
