package fr.chevet.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The sending side of one WebSocket connection. Any thread may call it, and none ever waits for the peer.
///
/// What is sent leaves in the order of the calls, one write under way at a time. After [#close] nothing more is taken, and nothing is an error: the
/// handler's `closed` is on its way.
public final class Connection {
    /// A peer that far behind in messages is seconds late in a consultation: a fresh full view serves it better than the backlog.
    public static final int MOST_UNSENT = 256;
    /// What one stuck peer may hold of the memory, in characters. One longer message is still taken when nothing waits.
    public static final int MOST_UNSENT_CHARACTERS = 1 << 20;
    /// The close code for a peer that does not read fast enough (RFC 6455 registry: try again later).
    public static final int TOO_SLOW = 1013;
    /// How long a peer has to take what is left and to answer a close, before its connection is cut.
    static final Duration CLOSE_WAIT = Duration.ofSeconds(5);
    /// Pings left without any sign of life before the peer is held for gone.
    static final int MOST_UNANSWERED = 3;

    private final Wire wire;
    private final Object lock = new Object();
    /// In sending order. A key is the caller's word for what may be replaced, or an object of its own for what must arrive.
    private final LinkedHashMap<Object, String> unsent = new LinkedHashMap<>(4);
    private int mustArrive;
    private long mustArriveCharacters;
    private boolean writing;
    private boolean draining;
    private boolean closing;
    private Runnable farewell = () -> {};
    private boolean heard;
    private int unanswered;

    Connection(Wire wire) {
        this.wire = wire;
    }

    /// Sends what must arrive. When the peer lets too much pile up, it is dropped with [#TOO_SLOW] instead, to come back to a full view.
    public void send(String text) {
        boolean tooSlow;
        synchronized (lock) {
            tooSlow = !closing && mustArrive > 0
                    && (mustArrive >= MOST_UNSENT || mustArriveCharacters + text.length() > MOST_UNSENT_CHARACTERS);
            if (tooSlow) {
                unsent.clear();
            } else if (!closing) {
                unsent.put(new Object(), text);
                mustArrive++;
                mustArriveCharacters += text.length();
            }
        }
        if (tooSlow) {
            close(TOO_SLOW, "reads too slowly");
        } else {
            drain();
        }
    }

    /// Sends a running value: an older one of the same `key` that has not left yet is forgotten. Keys are a program's few fixed words.
    public void sendLatest(String key, String text) {
        synchronized (lock) {
            if (!closing) {
                unsent.putLast(key, text);
            }
        }
        drain();
    }

    /// Closes once all that was sent has left, or after [#CLOSE_WAIT] whatever the peer does. `code` is 1000, 1001, 1008, 1011, 1013 or from 4000.
    public void close(int code, String reason) {
        synchronized (lock) {
            if (closing) {
                return;
            }
            closing = true;
            farewell = () -> wire.close(code, reason);
        }
        wire.cutAfter(CLOSE_WAIT);
        drain();
    }

    /// The transport is gone: what has not left never will.
    void ended() {
        synchronized (lock) {
            closing = true;
            writing = true;
            unsent.clear();
        }
    }

    /// The peer gave a sign of life.
    void heard() {
        synchronized (lock) {
            heard = true;
        }
    }

    /// Called at a steady pace: pings, and cuts a peer that has been silent too long.
    void beat() {
        boolean gone;
        synchronized (lock) {
            unanswered = heard ? 0 : unanswered + 1;
            heard = false;
            gone = unanswered > MOST_UNANSWERED;
        }
        if (gone) {
            wire.cutAfter(Duration.ZERO);
        } else {
            wire.ping();
        }
    }

    /// One thread at a time goes round here, so that a write that ends at once does not nest.
    private void drain() {
        synchronized (lock) {
            if (draining) {
                return;
            }
            draining = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (lock) {
            Map.Entry<Object, String> first = writing ? null : unsent.pollFirstEntry();
            if (first != null) {
                writing = true;
                if (!(first.getKey() instanceof String)) {
                    mustArrive--;
                    mustArriveCharacters -= first.getValue().length();
                }
                return () -> wire.write(first.getValue(), this::written);
            }
            if (closing && !writing) {
                Runnable once = farewell;
                farewell = () -> {};
                writing = true; // for good: a close is the last thing written
                return once;
            }
            draining = false;
            return null;
        }
    }

    private void written(boolean arrived) {
        if (!arrived) {
            wire.cutAfter(Duration.ZERO);
            return;
        }
        synchronized (lock) {
            writing = false;
        }
        drain();
    }
}
