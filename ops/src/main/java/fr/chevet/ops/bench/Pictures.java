package fr.chevet.ops.bench;

import com.microsoft.playwright.Page;
import java.util.List;

/// When the other side's picture is there, told by the page's own video element frame by frame.
final class Pictures {
    /// Watches the press of *Accepter*, the camera's being put into the link, and every frame of the remote picture, whenever its element appears. A frame's
    /// moment is the one at which it is decoded and handed to the compositor, not that of the callback, which waits for the page to be drawn.
    static final String WATCH = """
            (() => {
              const watched = new WeakSet();
              const bench = globalThis.chevetBench = { pressed: null, given: null, placed: null, frames: [] };
              const replaceTrack = RTCRtpSender.prototype.replaceTrack;
              RTCRtpSender.prototype.replaceTrack = function (track) {
                if (track?.kind === 'video') bench.given ??= performance.timeOrigin + performance.now();
                return replaceTrack.call(this, track);
              };
              const watch = (video) => {
                if (watched.has(video)) return;
                watched.add(video);
                bench.placed ??= performance.timeOrigin + performance.now();
                const decoded = (_, { presentationTime, receiveTime = presentationTime }) => {
                  if (bench.frames.length < 60) {
                    bench.frames.push({ at: performance.timeOrigin + presentationTime, received: performance.timeOrigin + receiveTime });
                  }
                  if (video.isConnected) video.requestVideoFrameCallback(decoded);
                };
                video.requestVideoFrameCallback(decoded);
              };
              new MutationObserver(() => document.querySelectorAll('[data-role=remote-room]').forEach(watch))
                .observe(document, { subtree: true, childList: true });
              addEventListener('click', (event) => {
                if (event.target.closest?.('[data-action=accept]')) bench.pressed = performance.timeOrigin + event.timeStamp;
              }, true);
            })();""";

    /// Only a frame that arrived after the press counts: an element may show what was decoded for the one before it.
    private static final String FIRST = """
            (pressed) => new Promise((resolve) => {
              const until = performance.now() + 20000;
              const look = () => {
                const first = chevetBench.frames.find(({ received }) => received > pressed);
                if (first) resolve([first.at, first.received]);
                else if (performance.now() > until) resolve([null, null]);
                else setTimeout(look, 50);
              };
              look();
            })""";

    private Pictures() {}

    static void forget(Page page) {
        page.evaluate("() => Object.assign(chevetBench, { pressed: null, given: null, placed: null, frames: [] })");
    }

    /// When *Accepter* was pressed.
    static double pressed(Page page) {
        return Moments.of(page.evaluate("() => chevetBench.pressed"));
    }

    /// When the page put its camera into the link.
    static double given(Page page) {
        return Moments.of(page.evaluate("() => chevetBench.given"));
    }

    /// When the page had a place for the other side's picture.
    static double placed(Page page) {
        return Moments.of(page.evaluate("() => chevetBench.placed"));
    }

    /// The first frame that had arrived after `pressed`: when it was decoded and handed to the screen, and when it had arrived.
    static Frame first(Page page, double pressed) {
        List<?> moments = (List<?>) page.evaluate(FIRST, pressed);
        return new Frame(Moments.of(moments.getFirst()), Moments.of(moments.getLast()));
    }

    /// Two moments of one frame, in ms since 1970.
    record Frame(double shown, double arrived) {}
}
