package fr.chevet.kiosk.bedside;

import fr.chevet.protocol.Site;
import fr.chevet.protocol.wire.IceServer;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.OnDuty;
import fr.chevet.protocol.wire.SharedFrame;
import java.util.List;
import java.util.Optional;

/// What the server last told the station, beside the log.
final class ServerView {
    private Site site;
    private List<IceServer> iceServers = List.of();
    private List<OnDuty> onDuty = List.of();
    private Optional<Integer> before = Optional.empty();
    private Optional<SharedFrame.Peers> peers = Optional.empty();

    ServerView(Site site) {
        this.site = site;
    }

    /// Returns whether the station's site is another than before.
    boolean welcomed(LinkFrame.Welcome welcome) {
        boolean moved = !welcome.site().equals(site);
        site = welcome.site();
        iceServers = welcome.iceServers();
        return moved;
    }

    void outlook(LinkFrame.Outlook outlook) {
        onDuty = outlook.onDuty();
        before = outlook.before();
    }

    void peers(SharedFrame.Peers told) {
        peers = Optional.of(told);
    }

    /// Nobody knows any more who is on duty. The call may go on without the server, so its peers stay.
    void lost() {
        onDuty = List.of();
        before = Optional.empty();
    }

    Site site() {
        return site;
    }

    List<IceServer> iceServers() {
        return iceServers;
    }

    List<OnDuty> onDuty() {
        return onDuty;
    }

    Optional<Integer> before() {
        return before;
    }

    Optional<SharedFrame.Peers> peers() {
        return peers;
    }
}
