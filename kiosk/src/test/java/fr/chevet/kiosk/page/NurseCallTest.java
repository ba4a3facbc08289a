package fr.chevet.kiosk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.PeerId;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.wire.Peer;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.web.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The call between the nurse page and a physician's page, both real, with the kiosk as relay.
@ExtendWith(Chromium.Given.class)
class NurseCallTest {
    private static final Peer HOLDER = new Peer(new PeerId("desk-1"), Peer.Side.PHYSICIAN, Stations.PHYSICIAN.id(), "Dr Anne Martin");
    private static final Peer OTHER = new Peer(new PeerId("desk-2"), Peer.Side.PHYSICIAN, new PersonId("d2"), "Dr Paul Nguyen");

    private FakeKiosk kiosk;
    private Page nurse;
    /// A profile of its own: a page behind another paints no video.
    private BrowserContext desks;

    @BeforeEach
    void open(Chromium chromium) throws IOException {
        kiosk = new FakeKiosk();
        desks = chromium.profile(1280, 800);
        nurse = chromium.profile(1280, 800).newPage();
    }

    @AfterEach
    void close() {
        nurse.context().close();
        desks.close();
        kiosk.close();
    }

    private Page looks(Peer peer) {
        Page desk = desks.newPage();
        desk
                .navigate(kiosk.at("/test/desk.html?consultation=" + Stations.CONSULTATION + "&person=" + peer.person() + "&peer="
                        + peer.peer()));
        kiosk.joins(peer);
        desk.waitForFunction("() => party.state === 'connected'");
        return desk;
    }

    private void at(Phase phase) {
        kiosk.show(Stations.in(phase));
        nurse.navigate(kiosk.at("/nurse/"));
    }

    private static int received(Page desk) {
        return (Integer) desk.evaluate("async () => (await party.media()).received");
    }

    private void seesPhysician() {
        nurse.waitForFunction("""
                () => {
                  const video = document.querySelector('[data-role=remote-room]');
                  if (!video?.videoWidth) return false;
                  const pen = new OffscreenCanvas(64, 36).getContext('2d');
                  pen.drawImage(video, 0, 0, 64, 36);
                  const [red, , blue] = pen.getImageData(2, 18, 1, 1).data;
                  return red > 2 * blue;
                }""");
    }

    @Test
    void nothing_of_the_room_leaves_before_a_physician_accepted_and_then_only_towards_them() {
        at(Phase.WAITING);
        assertThat(nurse.locator("[data-role=preview]")).isVisible();
        Page desk = looks(HOLDER);
        nurse.waitForFunction("() => document.querySelector('[data-role=preview]').videoWidth > 0");
        assertThat(received(desk)).isZero();

        kiosk.show(Stations.in(Phase.IN_CALL));
        desk.waitForFunction("async () => (await party.media()).frames > 5");
        seesPhysician();
        assertThat(nurse.locator("[data-call-state=connected]")).isVisible();
        nurse
                .evaluate("""
                        () => Promise.all([...document.querySelectorAll('video')].map((video) => new Promise((shown) =>
                          video.requestVideoFrameCallback(() => video.requestVideoFrameCallback(shown)))))""");
        nurse.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/call-connected-1280.png")));

        kiosk.show(Stations.in(Phase.WAITING));
        desk.waitForFunction("""
                async () => {
                  const before = (await party.media()).received;
                  await new Promise((done) => setTimeout(done, 500));
                  return (await party.media()).received === before;
                }""");
    }

    @Test
    void drawing_again_does_not_start_a_picture_or_the_voice_anew() {
        at(Phase.IN_CALL);
        looks(HOLDER);
        seesPhysician();
        nurse.evaluate("""
                () => {
                  globalThis.anew = 0;
                  for (const media of document.querySelectorAll('video, audio')) media.addEventListener('emptied', () => anew++);
                }""");
        for (int mmHg = 20; mmHg < 40; mmHg++) {
            kiosk.tell(Stations.cuff(mmHg));
        }
        kiosk.show(Stations.with(Stations.in(Phase.IN_CALL), Stations.state(Stations.TENSIOMETER, "MEASURING")));
        assertThat(nurse.locator("[data-live=cuffPressure]")).hasText("39");
        assertThat(nurse.evaluate("() => anew")).isEqualTo(0);
        assertThat(nurse.evaluate("() => [...document.querySelectorAll('video, audio')].every((media) => !media.paused)")).isEqualTo(true);
    }

    @Test
    void somebody_else_who_looks_gets_nothing() {
        at(Phase.IN_CALL);
        Page desk = looks(OTHER);
        assertThat(nurse.locator("[data-call-state=none]")).isVisible();
        assertThat(received(desk)).isZero();
    }

    @Test
    void a_reload_of_the_nurse_page_returns_to_the_call_by_itself() {
        at(Phase.IN_CALL);
        looks(HOLDER);
        seesPhysician();
        nurse.reload();
        seesPhysician();
    }

    @Test
    void the_camera_can_be_covered_and_the_sign_says_so() {
        at(Phase.IN_CALL);
        Page desk = looks(HOLDER);
        nurse.locator("[data-action=camera]").click();
        assertThat(nurse.locator(".preview")).containsText("Caméra coupée");
        desk.waitForFunction("() => party.call.links()[0].sending.room === 'muted'");
        assertThat(nurse.locator("[data-action=camera]")).containsText("Remettre la caméra");
    }

    @Test
    void another_physician_is_offered_only_after_patience() {
        nurse.clock().install();
        at(Phase.IN_CALL);
        assertThat(nurse.locator(".trouble")).containsText("Le médecin revient.");
        assertThat(nurse.locator("[data-action=another]")).hasCount(0);
        nurse.clock().fastForward(36_000);
        nurse.locator("[data-action=another]").click();
        var append = kiosk.hears(SharedFrame.Append.class);
        assertThat(append.fact()).isEqualTo(new Fact.ConsultationReleased("Le médecin n’est plus là."));
    }

    @Test
    void a_camera_that_is_missing_is_said_and_the_test_picture_is_a_choice() {
        nurse
                .addInitScript("navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('none', 'NotFoundError'); };");
        at(Phase.WAITING);
        assertThat(nurse.locator("[data-problem=room-absent]")).containsText("Aucune caméra n’est branchée.");
        nurse.locator("[data-action=test-room]").click();
        assertThat(nurse.locator("[data-problem=room-absent]")).hasCount(0);
        assertThat(nurse.locator(".preview .test")).hasText("Image de test");
        nurse.waitForFunction("() => document.querySelector('[data-role=preview]').videoWidth > 0");
    }
}
