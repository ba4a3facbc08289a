package fr.chevet.ops.acceptance;

import com.microsoft.playwright.Page;

/// Ends what a test left open, over the nurse page's own socket.
final class Leftovers {
    private static final String END = """
            () => new Promise((done, failed) => {
              const socket = new WebSocket(`ws://${location.host}/nurse/socket`);
              const late = setTimeout(() => failed(new Error('the consultation did not end')), 15000);
              let asked = false;
              socket.onmessage = ({data}) => {
                const frame = JSON.parse(data);
                if (frame.type !== 'station') return;
                const open = frame.consultation;
                if (!open || open.phase === 'ENDED') {
                  clearTimeout(late);
                  socket.close();
                  done();
                } else if (!asked) {
                  asked = true;
                  const outcome = open.phase === 'CONCLUDED' ? 'CONCLUDED' : open.consent === 'REFUSED' ? 'CONSENT_REFUSED' : 'ABANDONED';
                  socket.send(JSON.stringify({type: 'append', id: crypto.randomUUID(), consultation: open.id,
                    fact: {type: 'consultationEnded', outcome}}));
                }
              };
            })""";

    private Leftovers() {}

    static void end(Town town, Visit visit) {
        Page page = visit.nurse(town).page();
        page.evaluate(END);
    }
}
