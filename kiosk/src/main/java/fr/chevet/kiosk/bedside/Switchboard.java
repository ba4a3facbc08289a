package fr.chevet.kiosk.bedside;

import fr.chevet.kiosk.devices.Measurements;
import fr.chevet.kiosk.devices.Ward;
import fr.chevet.kiosk.link.LinkState;
import fr.chevet.kiosk.link.LogExchange;
import fr.chevet.kiosk.link.ServerLink;
import fr.chevet.kiosk.link.Skew;
import fr.chevet.kiosk.log.Consultations;
import fr.chevet.kiosk.log.Notes;
import fr.chevet.kiosk.loop.Loop;
import fr.chevet.kiosk.page.Desk;
import fr.chevet.kiosk.page.NursePage;
import fr.chevet.kiosk.page.Pages;
import fr.chevet.protocol.ConsultationId;
import fr.chevet.protocol.EventId;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Site;
import fr.chevet.protocol.wire.FromKiosk;
import fr.chevet.protocol.wire.FromNurse;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.readings.Live;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between the nurse's pages, the devices and the server: each hears here what concerns it, and after every change all of them do.
public final class Switchboard implements Desk, ServerLink.Listener, Ward {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    /// What a station is besides its parts.
    public record Setting(String version, Site site, List<NurseFrame.Professional> professionals, Consumer<Site> moved) {}

    private final Loop loop;
    private final InstantSource clock;
    private final Setting setting;
    private final Consultations consultations;
    private final Bedside bedside;
    private final ServerView server;
    private final Screen screen;
    private final Pages pages = new Pages();
    private final Presence presence = new Presence();
    private final Measurements measurements;
    private final ServerLink link;
    private final LogExchange exchange;
    private boolean announced;

    public Switchboard(Loop loop, InstantSource clock, Setting setting, Consultations consultations, Skew skew,
            Function<ServerLink.Listener, ServerLink> line) {
        this.loop = loop;
        this.clock = clock;
        this.setting = setting;
        this.consultations = consultations;
        this.server = new ServerView(setting.site());
        this.screen = new Screen(setting.version(), setting.professionals(), consultations, server);
        this.bedside = new Bedside(consultations, setting.professionals(), server::site, clock, skew::millis);
        this.measurements = new Measurements(loop, this, clock);
        this.link = line.apply(this);
        this.exchange = new LogExchange(loop, consultations, link::send);
    }

    public Measurements measurements() {
        return measurements;
    }

    public ServerLink link() {
        return link;
    }

    @Override
    public void arrived(NursePage page) {
        pages.add(page);
        page.send(station());
        server.peers().filter(peers -> isOpen(peers.consultation())).ifPresent(page::send);
        measurements.showLive();
    }

    @Override
    public void left(NursePage page) {
        pages.remove(page);
        changed();
    }

    @Override
    public void stop(String slot) {
        var _ = measurements.stop(slot);
    }

    @Override
    public void take(NursePage page, FromNurse frame) {
        switch (frame) {
            case NurseFrame.Begin(var id, var professional) -> answer(page, id, () -> bedside.begin(id, professional));
            case SharedFrame.Append(var id, var consultation, var fact) ->
                answer(page, id, () -> bedside.append(id, consultation, fact));
            case NurseFrame.Measure(var id, var slot) -> answer(page, id, () -> measurements.measure(id, slot));
            case NurseFrame.Stop(var id, var slot) -> answer(page, id, () -> measurements.stop(slot));
            case NurseFrame.Keep(var id, var slot) -> answer(page, id, () -> measurements.keep(id, slot));
            case NurseFrame.ToStep(var step) -> {
                bedside.show(step).ifPresent(refusal -> page.send(SharedFrame.Refused.of(refusal)));
                changed();
            }
            case NurseFrame.Draft(var text) -> bedside.draft(text);
            case NurseFrame.Seen(var event) -> {
                bedside.seen(event);
                changed();
            }
            case NurseFrame.Here(var peer) -> {
                pages.here(page, peer);
                changed();
            }
            case SharedFrame.Signal signal -> {
                if (page.peer().equals(Optional.of(signal.from())) && isOpen(signal.consultation())) {
                    link.send(signal);
                }
            }
            case SharedFrame.Ping(var at) -> page.send(new SharedFrame.Pong(at, clock.instant()));
            default -> throw new IllegalStateException("a frame that no nurse page sends: " + frame.getClass().getSimpleName());
        }
    }

    /// The page is answered after its screen shows what it did.
    private void answer(NursePage page, EventId id, Supplier<Optional<Refusal>> action) {
        Optional<Refusal> refusal;
        try {
            refusal = action.get();
        } catch (RuntimeException e) {
            LOG.error("a page's wish failed id={}", id, e);
            refusal = Optional.of(new Refusal(Refusal.Code.TRY_AGAIN, "the station could not write it down"));
        }
        announce();
        page.send(refusal.<FromKiosk>map(why -> SharedFrame.Refused.of(id, why)).orElse(new SharedFrame.Done(id)));
    }

    @Override
    public void online(LinkFrame.Welcome welcome) {
        if (server.welcomed(welcome)) {
            setting.moved().accept(welcome.site());
        }
        presence.forget();
        exchange.online();
        measurements.showLive();
        changed();
    }

    @Override
    public void changed(LinkState state) {
        if (!state.online()) {
            exchange.offline();
            server.lost();
        }
        changed();
    }

    @Override
    public void frame(FromServer frame) {
        switch (frame) {
            case LinkFrame.Entry entry -> {
                exchange.entry(entry.recorded());
                changed();
            }
            case SharedFrame.Refused refused -> {
                exchange.refused(refused.re(), refused.refusal());
                changed();
            }
            case LinkFrame.Outlook outlook -> {
                server.outlook(outlook);
                changed();
            }
            case SharedFrame.Peers peers -> {
                server.peers(peers);
                pages.tell(peers);
            }
            case SharedFrame.Signal signal -> pages.tell(signal.to(), signal);
            default -> LOG.debug("frame passed over type={}", frame.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<ConsultationId> measurable() {
        return bedside.measurable();
    }

    @Override
    public Refusal whyNot() {
        return bedside.whyNotMeasurable();
    }

    @Override
    public Optional<Refusal> take(EventId id, ConsultationId consultation, Fact.ReadingTaken reading) {
        Optional<Refusal> refusal = bedside.take(id, consultation, reading);
        changed();
        return refusal;
    }

    @Override
    public boolean taken(EventId id) {
        return bedside.taken(id);
    }

    @Override
    public void live(ConsultationId consultation, String slot, Live live) {
        var value = new SharedFrame.LiveValue(consultation, slot, live);
        if (exchange.follows(consultation)) {
            link.sendLatest(value);
        }
        pages.show(value);
    }

    @Override
    public void dropped(Optional<EventId> asked, Refusal why) {
        pages.tell(new SharedFrame.Refused(asked, why.code(), why.message(), why.who()));
    }

    /// Something may look different: told to everybody once the task under way has ended, however much it changed.
    @Override
    public void changed() {
        if (!announced) {
            announced = true;
            loop.execute(() -> {
                if (announced) {
                    announce();
                }
            });
        }
    }

    private void announce() {
        announced = false;
        exchange.submit();
        measurements.follow();
        presence.news(consultations.open().map(Notes::id), pages.present(), exchange).ifPresent(link::send);
        pages.show(station());
    }

    private NurseFrame.Station station() {
        return screen.now(clock.instant(), link.state(), measurements.shown());
    }

    private boolean isOpen(ConsultationId consultation) {
        return consultations.open().map(Notes::id).equals(Optional.of(consultation));
    }
}
