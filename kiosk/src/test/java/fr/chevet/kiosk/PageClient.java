package fr.chevet.kiosk;

import static org.awaitility.Awaitility.await;

import fr.chevet.protocol.Consultation;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.IdentityStatus;
import fr.chevet.protocol.Json;
import fr.chevet.protocol.Patient;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Sex;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromKiosk;
import fr.chevet.protocol.wire.FromNurse;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A nurse page without a screen: real requests, real WebSocket.
final class PageClient implements AutoCloseable {
    static final Duration WAIT = Duration.ofSeconds(20);
    static final PersonId NURSE = new PersonId("claire.petit");
    static final Patient PATIENT = new Patient("DURANDAL-SENTINELLE", "Jeanne", LocalDate.of(1951, 5, 4), Sex.FEMALE,
            IdentityStatus.values()[0]);
    static final Reason REASON = new Reason("Fièvre depuis trois jours", Urgency.SOON);

    private final List<FromKiosk> frames = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    PageClient(Kiosk kiosk) {
        this(kiosk.pageUrl());
    }

    PageClient(URI pageUrl) {
        String origin = "http://127.0.0.1:" + pageUrl.getPort();
        socket = http
                .newWebSocketBuilder()
                .header("Cookie", cookie(http, pageUrl))
                .header("Origin", origin)
                .buildAsync(URI.create(origin.replace("http", "ws") + "/nurse/socket"), new Hears())
                .join();
        await().atMost(WAIT).until(() -> !frames.isEmpty());
    }

    static String cookie(HttpClient http, URI pageUrl) {
        try {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(pageUrl).build(), HttpResponse.BodyHandlers.ofString());
            return response.headers().firstValue("Set-Cookie").orElseThrow(() -> new AssertionError(response.body())).split(";")[0];
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void say(FromNurse frame) {
        // Not Frame.text(): a draft has a text of its own.
        sayText(Json.write(frame));
    }

    void sayText(String text) {
        socket.sendText(text, true).join();
    }

    /// Empty when done, else the refusal.
    Optional<Refusal> ask(EventId id, FromNurse frame) {
        say(frame);
        return answer(id);
    }

    Optional<Refusal> answer(EventId id) {
        await().atMost(WAIT).until(() -> answerOf(id).isPresent());
        return answerOf(id).orElseThrow() instanceof SharedFrame.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private Optional<FromKiosk> answerOf(EventId id) {
        return frames.stream().filter(frame -> switch (frame) {
            case SharedFrame.Done done -> done.re().equals(id);
            case SharedFrame.Refused refused -> refused.re().equals(Optional.of(id));
            default -> false;
        }).reduce((first, last) -> last);
    }

    Optional<Refusal> begin() {
        EventId id = EventId.random();
        return ask(id, new NurseFrame.Begin(id, NURSE));
    }

    Optional<Refusal> append(Fact fact) {
        EventId id = EventId.random();
        return ask(id, new SharedFrame.Append(id, consultation().id(), fact));
    }

    Optional<Refusal> measure(String slot) {
        EventId id = EventId.random();
        return ask(id, new NurseFrame.Measure(id, slot));
    }

    Optional<Refusal> keep(String slot) {
        EventId id = EventId.random();
        return ask(id, new NurseFrame.Keep(id, slot));
    }

    /// A consultation in which measuring is allowed.
    void prepare() {
        begin();
        append(new Fact.PatientIdentified(PATIENT));
        append(new Fact.ConsentGiven());
        append(new Fact.ReasonStated(REASON));
    }

    NurseFrame.Station station() {
        return heard(NurseFrame.Station.class).getLast();
    }

    Consultation consultation() {
        return station().consultation().orElseThrow();
    }

    NurseFrame.Station until(Predicate<NurseFrame.Station> state) {
        await().atMost(WAIT).until(() -> state.test(station()));
        return station();
    }

    <F> List<F> heard(Class<F> type) {
        return frames.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void leave() {
        socket.abort();
    }

    @Override
    public void close() {
        leave();
        http.shutdownNow();
    }

    private final class Hears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(Frame.read(text.toString(), FromKiosk.class));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
