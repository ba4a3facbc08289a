package fr.chevet.kiosk.station;

import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.StationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a station known to its server, once, with a code that a technician was given.
public final class Enrolment {
    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    /// What the server is told; `publicKey` is a SubjectPublicKeyInfo in base64.
    private record Application(String code, String algorithm, String publicKey) {}

    private record Answer(StationId station, Site site) {}

    private Enrolment() {}

    /// Keeps a fresh key and the identity that the server gave it; what was there before stays when this fails.
    public static void run(URI server, DataFolder folder, String code) {
        KeyPair pair = StationKey.newPair();
        var application = new Application(code, StationKey.ALGORITHM, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        try {
            Answer answer = ask(server, application);
            StationKey.write(pair.getPrivate(), folder.key());
            StationIdentity.write(folder, answer.station, answer.site);
            LOG.info("enrolled station={}", answer.station);
        } catch (IOException e) {
            throw new StationFailure("The station could not be enrolled at " + server + ": " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StationFailure("The enrolment was interrupted.", e);
        }
    }

    private static Answer ask(URI server, Application application) throws IOException, InterruptedException {
        URI address = URI.create(server.toString().replaceFirst("/+$", "") + "/stations/enrol");
        HttpRequest request = HttpRequest
                .newBuilder(address)
                .timeout(WAIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(application)))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(WAIT).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200, 201 -> Json.read(response.body(), Answer.class);
                case 400, 401, 403, 404, 409, 410 -> throw new StationFailure(
                        "The server refused the enrolment code: it is wrong, used or out of date. Ask for a new one.");
                case 429 -> throw new StationFailure("The server has had too many enrolment attempts: wait some minutes.");
                default -> throw new IOException("the server answered HTTP " + response.statusCode());
            };
        } catch (Invalid e) {
            throw new IOException("the server's answer is not readable (" + e.getMessage() + ")", e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? "it does not answer." : message + ".";
    }
}
