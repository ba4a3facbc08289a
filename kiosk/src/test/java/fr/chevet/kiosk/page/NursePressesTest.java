package fr.chevet.kiosk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.chevet.kiosk.page.Stations.CONSULTATION;
import static fr.chevet.kiosk.page.Stations.OXIMETER;
import static fr.chevet.kiosk.page.Stations.TENSIOMETER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.chevet.protocol.Consent;
import fr.chevet.protocol.Fact;
import fr.chevet.protocol.Outcome;
import fr.chevet.protocol.PersonId;
import fr.chevet.protocol.Phase;
import fr.chevet.protocol.Reason;
import fr.chevet.protocol.Refusal;
import fr.chevet.protocol.Urgency;
import fr.chevet.protocol.wire.NurseFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.protocol.wire.Step;
import fr.chevet.web.browser.Chromium;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What presses send, and what the page does with the answers.
@ExtendWith(Chromium.Given.class)
class NursePressesTest {
    private FakeKiosk kiosk;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) throws IOException {
        kiosk = new FakeKiosk();
        page = chromium.profile(1280, 800).newPage();
    }

    @AfterEach
    void close() {
        page.context().close();
        kiosk.close();
        assertThat(kiosk.unread()).isEmpty();
    }

    private void at(NurseFrame.Station station) {
        kiosk.show(station);
        page.navigate(kiosk.at("/nurse/"));
        page.waitForSelector("[data-screen]:not([data-screen=starting])");
    }

    private Locator press(String action) {
        Locator button = page.locator("[data-action='" + action + "']").first();
        button.click();
        return button;
    }

    private <F extends Fact> F stated(Class<F> fact) {
        var append = kiosk.hears(SharedFrame.Append.class, said -> fact.isInstance(said.fact()));
        assertThat(append.consultation()).isEqualTo(CONSULTATION);
        return fact.cast(append.fact());
    }

    @Test
    void a_professionals_card_begins_the_consultation() {
        at(Stations.welcome());
        page.locator("[data-professional=p2]").click();
        assertThat(kiosk.hears(NurseFrame.Begin.class).professional()).isEqualTo(new PersonId("p2"));
    }

    @Test
    void a_double_press_is_one_press() {
        at(Stations.at(Step.CONSENT, Stations.consultation(Phase.PREPARING, Consent.NOT_ASKED, List.of())));
        page.waitForSelector("body:not([data-settling])");
        page.evaluate("() => { const yes = document.querySelector('[data-action=accept-consent]'); yes.click(); yes.click(); }");
        page.keyboard().press("Enter");
        stated(Fact.ConsentGiven.class);
        press("help");
        page.waitForSelector("[data-dialog=help]");
        assertThat(kiosk.heard(SharedFrame.Append.class)).hasSize(1);
    }

    @Test
    void an_identity_is_stated_once_it_is_whole() {
        at(Stations.at(Step.IDENTITY, Stations.opened()));
        page.locator("[name=birthName]").fill("Lemoine");
        page.locator("[name=day]").pressSequentially("31");
        page.keyboard().type("021944"); // a full field hands over to the next
        press("continue");
        assertThat(page.locator("#birthDate-problem")).hasText("Ce jour n’existe pas dans ce mois.");
        assertThat(page.locator("#firstName-problem")).hasText("Écrivez le prénom.");
        assertThat(page.locator("[name=firstName]")).isFocused();
        assertThat(kiosk.heard(SharedFrame.Append.class)).isEmpty();

        page.locator("[name=firstName]").fill("Jeanne");
        page.locator("[name=day]").fill("12");
        page.locator("[name=month]").fill("03");
        page.locator("[data-sex=FEMALE]").click();
        assertThat(page.locator(".age")).containsText("82 ans");
        press("continue");
        assertThat(stated(Fact.PatientIdentified.class).patient()).isEqualTo(Stations.PATIENT);
    }

    @Test
    void what_is_typed_and_not_stated_is_there_after_a_reload() {
        at(Stations.at(Step.IDENTITY, Stations.opened()));
        page.locator("[name=birthName]").fill("Lemo");
        page.locator("[data-sex=MALE]").click();
        kiosk.hears(NurseFrame.Draft.class, draft -> draft.words().contains("Lemo") && draft.words().contains("MALE"));
        page.reload();
        assertThat(page.locator("[name=birthName]")).hasValue("Lemo");
        assertThat(page.locator("[data-sex=MALE]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_refused_consent_ends_the_consultation_calmly() {
        at(Stations.at(Step.CONSENT, Stations.consultation(Phase.PREPARING, Consent.NOT_ASKED, List.of())));
        press("refuse-consent");
        stated(Fact.ConsentRefused.class);
        kiosk.show(Stations.at(Step.CONSENT, Stations.consultation(Phase.PREPARING, Consent.REFUSED, List.of())));
        page.waitForSelector("[data-screen=consent-refused]");
        press("finish");
        assertThat(stated(Fact.ConsultationEnded.class).outcome()).isEqualTo(Outcome.CONSENT_REFUSED);
        kiosk.show(Stations.welcome());
        assertThat(page.locator("[data-screen=welcome] .forgotten")).hasText("La station a oublié ce patient.");
    }

    @Test
    void a_vital_reason_says_the_emergency_number_first() {
        at(Stations.at(Step.REASON, Stations.consultation(Phase.PREPARING, Consent.GIVEN, List.of())));
        page.locator("[name=reasonText]").fill("depuis ce matin");
        page.locator("[data-reason=pain]").click();
        page.locator("[data-urgency=VITAL]").click();
        assertThat(page.locator("[data-dialog=call-15-first]")).containsText("02\u00a031\u00a055\u00a004\u00a012");
        press("close");
        press("continue");
        assertThat(stated(Fact.ReasonStated.class).reason()).isEqualTo(new Reason("Douleur. depuis ce matin", Urgency.VITAL));
    }

    @Test
    void the_cuff_can_be_stopped_even_when_nothing_answers() {
        at(Stations.preparing(Step.BLOOD_PRESSURE));
        kiosk.answer(false);
        press("start");
        assertThat(kiosk.hears(NurseFrame.Measure.class).slot()).isEqualTo(TENSIOMETER.slot());
        kiosk.show(Stations.with(kiosk.shown(), Stations.state(TENSIOMETER, "MEASURING")));
        assertThat(page.locator("[data-pending=start]")).isVisible();
        press("stop");
        assertThat(kiosk.hears(NurseFrame.Stop.class).slot()).isEqualTo(TENSIOMETER.slot());
        kiosk.forget();
        page.keyboard().press("Escape");
        kiosk.hears(NurseFrame.Stop.class);
    }

    @Test
    void a_running_value_that_stops_coming_becomes_a_dash() {
        page.clock().install();
        at(Stations.with(Stations.preparing(Step.OXYGEN), Stations.keepable(OXIMETER)));
        kiosk.tell(Stations.finger(97, 68));
        assertThat(page.locator("[data-live=spo2]")).hasText("97");
        page.clock().fastForward(8_000);
        assertThat(page.locator("[data-live=spo2]")).hasText("–");
    }

    @Test
    void keeping_and_going_on_without_are_both_possible() {
        at(Stations.with(Stations.preparing(Step.OXYGEN), Stations.keepable(OXIMETER)));
        press("keep");
        assertThat(kiosk.hears(NurseFrame.Keep.class).slot()).isEqualTo(OXIMETER.slot());
        press("skip");
        assertThat(kiosk.hears(NurseFrame.ToStep.class).step()).isEqualTo(Step.SUMMARY);
    }

    @Test
    void a_press_that_is_refused_says_why_in_plain_words() {
        at(Stations.preparing(Step.SUMMARY));
        kiosk.refuse(new Refusal(Refusal.Code.IDENTITY_MISSING, "the patient is not identified"));
        press("request");
        assertThat(page.locator("[data-dialog=problem]")).containsText("L’identité du patient manque.");
        press("close");
        assertThat(page.locator("[data-dialog]")).hasCount(0);
    }

    @Test
    void a_fact_that_the_server_refused_stays_until_it_was_seen() {
        at(Stations.refused(Stations.preparing(Step.SUMMARY), Refusal.Code.CONCLUDED));
        assertThat(page.locator("[data-dialog=refused]")).containsText("Le médecin avait déjà conclu.");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-dialog=refused] [data-action=seen]")).isVisible();
        press("seen");
        assertThat(kiosk.hears(NurseFrame.Seen.class).event()).isEqualTo(Stations.PRESSURE.id());
    }

    @Test
    void a_fact_survives_a_cut_to_the_kiosk_and_is_stated_under_one_name() {
        at(Stations.preparing(Step.SUMMARY));
        kiosk.answer(false);
        press("request");
        stated(Fact.PhysicianRequested.class);
        kiosk.answer(true);
        kiosk.cut();
        assertThat(page.locator("[data-pending='']")).isVisible();
        assertThat(kiosk.heard(SharedFrame.Append.class)).extracting(SharedFrame.Append::id).hasSize(2).containsOnly(
                kiosk.heard(SharedFrame.Append.class).getFirst().id());
        assertThat(page.locator("[data-dialog]")).hasCount(0);
    }

    @Test
    void giving_up_while_waiting_is_asked_twice() {
        at(Stations.in(Phase.WAITING));
        press("cancel");
        press("abandon");
        assertThat(stated(Fact.ConsultationEnded.class).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void the_conclusion_is_read_then_the_end_is_one_press() {
        at(Stations.in(Phase.CONCLUDED));
        assertThat(page.locator(".words-of-physician")).containsText("Paracétamol 1 g trois fois par jour");
        press("read");
        stated(Fact.ConclusionRead.class);
        kiosk.show(Stations.at(Step.SUMMARY, Stations.read(false)));
        page.waitForSelector("[data-screen=end]");
        press("finish");
        assertThat(stated(Fact.ConsultationEnded.class).outcome()).isEqualTo(Outcome.CONCLUDED);
        kiosk.show(Stations.at(Step.SUMMARY, Stations.read(true)));
        page.waitForSelector("[data-screen=welcome]");
    }

    @Test
    void an_abandoned_preparation_is_asked_about_then_taken_off_the_page() {
        page.clock().install();
        at(Stations.preparing(Step.SUMMARY));
        page.clock().fastForward(61_000);
        assertThat(page.locator("[data-dialog=still-there]")).isVisible();
        press("here");
        assertThat(page.locator("[data-screen=summary]")).isVisible();
        page.clock().fastForward(61_000);
        assertThat(page.locator("[data-dialog=still-there]")).isVisible();
        page.clock().fastForward(31_000);
        assertThat(page.locator("[data-screen=away]")).isVisible();
        assertThat(page.locator("body")).not().containsText("LEMOINE");
        page.reload();
        assertThat(page.locator("[data-screen=away]")).isVisible();
        press("resume");
        assertThat(page.locator("[data-screen=summary]")).isVisible();
    }

    @Test
    void nobody_is_hurried_while_waiting() {
        page.clock().install();
        at(Stations.in(Phase.WAITING));
        page.clock().fastForward(200_000);
        assertThat(page.locator("[data-screen=waiting]")).isVisible();
        assertThat(page.locator("[data-dialog]")).hasCount(0);
    }

    @Test
    void a_new_screen_takes_the_focus_to_its_title() {
        at(Stations.preparing(Step.SUMMARY));
        assertThat(page.locator("h1")).isFocused();
        kiosk.show(Stations.in(Phase.WAITING));
        assertThat(page.locator("[data-screen=waiting] h1")).isFocused();
    }

    @Test
    void the_page_speaks_english_when_asked() {
        at(Stations.welcome());
        press("language");
        assertThat(page.locator("h1")).hasText("Who accompanies the patient?");
    }
}
