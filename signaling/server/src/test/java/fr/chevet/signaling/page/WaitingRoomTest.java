package fr.chevet.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.protocol.Fact;
import fr.chevet.web.browser.Chromium;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.Given.class)
class WaitingRoomTest {
    @Test
    void an_empty_waiting_room_says_so_and_a_patient_comes_in_without_taking_the_focus(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).signIn()) {
            scene.seeWords("Personne n’attend");
            scene.judge("03-nobody");
            scene.page.focus("[data-action=keys]");
            scene.server.add(scene.jeanne);
            scene.see(Scene.row(scene.jeanne));
            assertThat(scene.focused()).isEqualTo("keys");
            assertThat(scene.page.locator(".rail [role=status]").innerText()).contains("Urgence vitale", "82 ans");
            assertThat(scene.complaints()).isEmpty();
        }
    }

    @Test
    void rows_stand_by_urgency_and_say_what_is_special(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.server.stationLost(scene.paul, Instant.now());
            scene.server.happens(scene.lina, Scene.PETIT, new Fact.ConsultationAccepted());
            scene.seeWords("Dr Nadia Petit est avec ce patient");
            assertThat(scene.page.locator(".row").evaluateAll("rows => rows.map(row => row.dataset.urgency).join()"))
                    .isEqualTo("VITAL,SOON,ROUTINE");
            assertThat(scene.page.locator(Scene.row(scene.paul)).innerText()).contains("Station hors ligne", "Homme, 68 ans", "32");
            scene.page.locator(Scene.row(scene.lina)).focus();
            scene.page.keyboard().press("Enter");
            assertThat(scene.page.locator("[data-phase=NONE]").isVisible()).isTrue();
            scene.judge("04-waiting-room");
        }
    }

    @Test
    void the_summary_says_all_that_is_known_before_accepting(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne);
            assertThat(scene.page.locator("main").innerText())
                    .contains("Douleur dans la poitrine", "Femme, 82 ans", "EHPAD Les Tilleuls", "Claire Besson", "7\u202fmin");
            assertThat(scene.see("[data-reading=bloodPressure]").innerText()).contains("158 / 94\u202fmmHg", "88\u202f/min",
                    "SunTech Advantage");
            assertThat(scene.see("[data-reading=oximetry]").getAttribute("data-event-id")).isNotBlank();
            scene.judge("05-summary");
            scene.page.keyboard().press("Escape");
            scene.gone("[data-phase=WAITING]");
            assertThat(scene.complaints()).isEmpty();
        }
    }

    @Test
    void a_refused_camera_and_microphone_are_told_with_what_to_do_and_a_labelled_test_picture_instead(Chromium chromium)
            throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits()) {
            scene.page.addInitScript(
                    "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); }");
            scene.signIn().look(scene.jeanne);
            assertThat(scene.see("[data-problem='room.refused']").innerText()).contains("La caméra est bloquée.", "Autorisez la caméra");
            assertThat(scene.see("[data-problem='voice.refused']").innerText()).contains("Le micro est bloqué.");
            scene.judge("09-refused");
            scene.page.click("[data-action=use-test-source]");
            scene.gone("[data-problem]");
            assertThat(scene.see(".preview").innerText()).contains("Image de test");
            scene.accept();
            assertThat(scene.see(".preview").innerText()).contains("Image de test");
            assertThat(scene.complaints()).isEmpty();
        }
    }

    @Test
    void who_loses_the_race_is_told_who_won(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne);
            scene.server.takenUnseen(scene.jeanne, Scene.PETIT);
            scene.page.keyboard().press("a");
            scene.see("[data-refusal=TAKEN]");
            scene.seeWords("Dr Nadia Petit a pris ce patient");
            scene.gone("[data-action=accept]");
            scene.judge("06-taken");
        }
    }

    @Test
    void a_station_off_line_says_since_when(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.lina);
            scene.server.stationLost(scene.lina, Instant.now().minusSeconds(75));
            scene.seeWords("La station est hors ligne.");
            scene.judge("07-summary-offline");
        }
    }

    @Test
    void a_lost_line_is_said_and_comes_back_by_itself(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne);
            scene.server.cutLines();
            scene.seeWords("Liaison coupée");
            scene.gone("[data-online=true]");
            assertThat(scene.page.getAttribute("[data-action=accept]", "aria-disabled")).isEqualTo("true");
            scene.judge("08-line-lost");
            scene.server.restoreLines();
            scene.see("[data-online=true]");
            scene.gone(".line-lost");
            scene.accept();
        }
    }
}
