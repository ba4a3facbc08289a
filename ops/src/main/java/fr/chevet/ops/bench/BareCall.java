package fr.chevet.ops.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.web.Admission;
import fr.chevet.web.Connection;
import fr.chevet.web.Site;
import fr.chevet.web.WebServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A call's floor: two empty pages in the same browsers, the shortest trickle call there is between them, and a relay that hands on whatever comes.
final class BareCall implements AutoCloseable {
    private static final int MOST_CHARACTERS = 1 << 20;

    /// Cameras are open before it begins, as they are in Chevet's pages, with the same wishes, and stay open: a browser that gives a shared camera back
    /// lets its other pages' pictures stand still for a second or two, and the next accept would be charged with it.
    private static final String PAGE = """
            (() => {
              const now = () => performance.timeOrigin + performance.now();
              let socket, number, stream, connection, first, turn = Promise.resolve();
              const say = (body) => socket.send(JSON.stringify({ number, ...body }));
              const make = () => {
                connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
                connection.onicecandidate = ({ candidate }) => candidate && say({ candidate });
                const video = document.createElement('video');
                video.autoplay = true;
                document.body.replaceChildren(video);
                first = new Promise((resolve) => {
                  video.requestVideoFrameCallback((_, { presentationTime }) => resolve(performance.timeOrigin + presentationTime));
                  setTimeout(() => resolve(null), 20000);
                });
                connection.ontrack = ({ streams }) => {
                  if (video.srcObject !== streams[0]) video.srcObject = streams[0];
                };
                for (const track of stream.getTracks()) connection.addTrack(track, stream);
              };
              const take = async ({ description, candidate }) => {
                if (candidate) return connection.addIceCandidate(candidate);
                await connection.setRemoteDescription(description);
                if (description.type === 'answer') return;
                await connection.setLocalDescription(await connection.createAnswer());
                say({ description: connection.localDescription });
              };
              globalThis.bare = {
                open: (url) => new Promise((resolve, reject) => {
                  socket = new WebSocket(url);
                  socket.onopen = () => resolve();
                  socket.onerror = () => reject(new Error('no relay'));
                  socket.onmessage = ({ data }) => {
                    const body = JSON.parse(data);
                    turn = turn.then(() => body.number === number && take(body)).catch((problem) => console.warn(problem));
                  };
                }),
                async prepare(run) {
                  stream ??= await navigator.mediaDevices.getUserMedia({
                    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
                    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
                  });
                  number = run;
                  make();
                },
                async call() {
                  const at = now();
                  await connection.setLocalDescription(await connection.createOffer());
                  say({ description: connection.localDescription });
                  return at;
                },
                first: () => first,
                end() {
                  number = -1;
                  connection.close();
                  document.body.replaceChildren();
                },
              };
            })();""";

    private final WebServer relay;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final BrowserContext office;
    private final BrowserContext room;
    private final Page physician;
    private final Page nurse;

    BareCall(Browser station, Browser surgery) throws IOException {
        relay = WebServer.open("127.0.0.1", 0,
                new Site().servlet("/bare", new BlankPage()).endpoint("/relay", MOST_CHARACTERS, who -> new Admission.Accepted(handsOn())));
        office = surgery.newContext();
        room = station.newContext();
        physician = page(office);
        nurse = page(room);
    }

    private Ear handsOn() {
        AtomicReference<Connection> own = new AtomicReference<>();
        return new Ear(there -> {
            own.set(there);
            connections.add(there);
        }, text -> connections.stream().filter(one -> one != own.get()).forEach(one -> one.send(text)));
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + relay.port() + "/bare");
        page.evaluate(PAGE);
        page.evaluate("(url) => bare.open(url)", "ws://127.0.0.1:" + relay.port() + "/relay");
        return page;
    }

    /// From the physician's createOffer to the first picture of the other at each side.
    BothSides call(int run) {
        nurse.evaluate("(run) => bare.prepare(run)", run);
        physician.evaluate("(run) => bare.prepare(run)", run);
        double offered = Moments.of(physician.evaluate("() => bare.call()"));
        var seen = new BothSides(Moments.of(physician.evaluate("() => bare.first()")) - offered,
                Moments.of(nurse.evaluate("() => bare.first()")) - offered);
        physician.evaluate("() => bare.end()");
        nurse.evaluate("() => bare.end()");
        return seen;
    }

    @Override
    public void close() {
        office.close();
        room.close();
        relay.close();
    }
}
