package fr.chevet.ops.bench;

import com.microsoft.playwright.Browser;
import fr.chevet.ops.browser.Chromium;
import fr.chevet.ops.browser.FakeMedia;
import fr.chevet.ops.play.StoredLogs;
import fr.chevet.peripherals.frame.Octets;
import fr.chevet.protocol.EventId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// From the last serial byte of a blood pressure to the number in the physician's page, over the pseudo-terminal, driver, both logs and both sockets.
public final class ReadingMeasure implements Measure {
    /// Milliseconds beyond the two sockets' own.
    private static final double AIM_MS = 60;
    /// Not counted: what a program that runs all day has loaded long before.
    private static final int REHEARSALS = 2;
    private static final int RESULT_OCTETS = 24;
    private static final double PATIENCE_MS = 30_000;

    /// Keeps the page's own socket at hand, and the length of the last view that came over it.
    private static final String TAP = """
            (() => {
              const Real = globalThis.WebSocket;
              const tap = globalThis.chevetTap = { Real, socket: null, view: 0 };
              globalThis.WebSocket = class extends Real {
                constructor(...given) {
                  super(...given);
                  tap.socket = this;
                  this.addEventListener('message', ({ data }) => {
                    if (data.slice(0, 100).includes('"view"')) tap.view = data.length;
                  });
                }
              };
            })();""";

    /// The observer's call comes as soon as the page has drawn into its DOM, before anything else runs there.
    private static final String AWAIT_NUMBER = """
            (patience) => {
              const rows = () => [...document.querySelectorAll('[data-reading=bloodPressure][data-event-id]')];
              const known = new Set(rows().map((row) => row.dataset.eventId));
              chevetTap.number = new Promise((resolve) => {
                const observer = new MutationObserver(() => {
                  const at = performance.timeOrigin + performance.now();
                  const row = rows().find((one) => !known.has(one.dataset.eventId));
                  if (!row || !/134\\D+82/.test(row.textContent)) return;
                  observer.disconnect();
                  resolve({ at, event: row.dataset.eventId, view: chevetTap.view });
                });
                observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-event-id'] });
                setTimeout(() => resolve(null), patience);
              });
            }""";

    private static final String MEASURE = """
            () => chevetTap.socket.send(JSON.stringify({ type: 'measure', id: crypto.randomUUID(), slot: 'tensiometer-1' }))""";

    private final InstantSource clock;

    public ReadingMeasure(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run(int runs, Path folder, Table table) throws IOException {
        Samples readings = new Samples();
        Samples floor = new Samples();
        try (Chromium chromium = new Chromium(folder.resolve("media"))) {
            Browser station = chromium.launch(FakeMedia.STATION);
            Browser surgery = chromium.launch(FakeMedia.PHYSICIAN);
            try (Practice practice = new Practice(folder.resolve("reading"), station, surgery, List.of(), TAP)) {
                practice.begin();
                practice.physician().look();
                practice.physician().connected();
                try (BareSockets bare = new BareSockets(practice.deskPage(), clock)) {
                    StoredLogs logs = new StoredLogs(practice.demo().serverData(), practice.demo().kioskData());
                    for (int run = -REHEARSALS; run < runs; run++) {
                        Shown shown = reading(practice);
                        String event = logs.atKiosk(shown.event())
                                .orElseThrow(() -> new Unmeasured("the station's log has no such reading"));
                        double bareMilliseconds = bare.milliseconds(event, shown.viewCharacters());
                        if (run >= 0) {
                            readings.add(shown.milliseconds());
                            floor.add(bareMilliseconds);
                        }
                    }
                }
            }
        }
        Samples beyond = readings.less(floor);
        table.heading("Reading: last serial byte to the physician's DOM, ms");
        table.row("reading", readings);
        table.row("floor: the same bytes over two bare sockets", floor);
        table.row("beyond the floor, run by run", beyond);
        table.aim("p99 beyond the floor", beyond.p99(), AIM_MS);
    }

    private Shown reading(Practice practice) {
        AtomicReference<Optional<Double>> sent = new AtomicReference<>(Optional.empty());
        practice.demo().cuff().onSending(frame -> remember(sent, frame));
        practice.deskPage().evaluate(AWAIT_NUMBER, PATIENCE_MS);
        practice.nursePage().evaluate(MEASURE);
        if (!(practice.deskPage().evaluate("() => chevetTap.number") instanceof Map<?, ?> shown)) {
            throw new Unmeasured("a blood pressure never came to the physician's page");
        }
        return new Shown(Moments.of(shown.get("at")) - sent.get().orElseThrow(() -> new Unmeasured("the cuff sent no result")),
                EventId.of(String.valueOf(shown.get("event"))),
                (int) Moments.of(shown.get("view")));
    }

    /// The first result of a measurement counts: one that has to be asked for again came late.
    private void remember(AtomicReference<Optional<Double>> sent, Octets frame) {
        if (frame.length() == RESULT_OCTETS) {
            sent.updateAndGet(first -> first.or(() -> Optional.of(Moments.now(clock))));
        }
    }

    /// One reading on the physician's page: how long it took, which event it is, and how long a view it came in.
    private record Shown(double milliseconds, EventId event, int viewCharacters) {}
}
