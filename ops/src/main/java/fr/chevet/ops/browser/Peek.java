package fr.chevet.ops.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/// Counts what really crossed a page's peer connections. It watches the browser's own constructor, so that the page's code need offer nothing.
public final class Peek {
    private static final String WATCH = """
            (() => {
              const made = [];
              const Real = globalThis.RTCPeerConnection;
              globalThis.RTCPeerConnection = class extends Real {
                constructor(...given) { super(...given); made.push(this); }
              };
              globalThis.chevetMade = made;
            })();""";

    private static final String COUNT = """
            async (direction) => {
              let packets = 0, links = 0;
              for (const connection of globalThis.chevetMade) {
                if (connection.connectionState !== 'connected') continue;
                links++;
                for (const entry of (await connection.getStats()).values()) {
                  if (entry.type === direction) packets += entry.packetsReceived ?? entry.packetsSent ?? 0;
                }
              }
              return `${links} link(s), ${packets} packet(s)`;
            }""";

    private Peek() {}

    /// Watches every page that `context` opens from now on.
    public static void into(BrowserContext context) {
        context.addInitScript(WATCH);
    }

    /// Connected links, and media packets that arrived over them.
    public static String received(Page page) {
        return (String) page.evaluate(COUNT, "inbound-rtp");
    }

    /// Connected links, and media packets that left over them.
    public static String sent(Page page) {
        return (String) page.evaluate(COUNT, "outbound-rtp");
    }
}
