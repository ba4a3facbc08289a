package fr.chevet.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.chevet.web.browser.Chromium;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.Given.class)
class SignInTest {
    @Test
    void a_wrong_password_is_said_plainly_and_the_name_stays(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).open()) {
            scene.judge("01-sign-in");
            scene.page.keyboard().type("martin");
            scene.page.keyboard().press("Tab");
            scene.page.keyboard().type("faux");
            scene.page.keyboard().press("Enter");
            assertThat(scene.see("[data-refusal=wrong]").innerText()).contains("est faux");
            assertThat(scene.page.inputValue("[name=login]")).isEqualTo("martin");
            assertThat(scene.focused()).isEqualTo("password");
            scene.judge("02-sign-in-wrong");
            scene.page.fill("[name=password]", "slow");
            scene.page.keyboard().press("Enter");
            assertThat(scene.see("[data-refusal=slow]").innerText()).contains("Attendez une minute");
            assertThat(scene.complaints()).isEmpty();
        }
    }

    @Test
    void enter_signs_in_and_signing_out_leaves_nothing(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.seeWords("Douleur dans la poitrine");
            scene.page.click("[data-action=sign-out]");
            scene.see("[data-screen=sign-in]");
            assertThat(scene.page.content()).doesNotContain("Douleur", "Durand", "Tilleuls");
            scene.page.reload();
            scene.see("[data-screen=sign-in]");
        }
    }

    @Test
    void a_session_that_ended_is_said_and_signing_in_comes_back_to_the_patient(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.look(scene.jeanne);
            scene.server.endSessions();
            scene.see("[data-refusal=expired]");
            assertThat(scene.page.content()).doesNotContain("Durand");
            scene.page.fill("[name=login]", "martin");
            scene.page.fill("[name=password]", SessionServlet.PASSWORD);
            scene.page.keyboard().press("Enter");
            scene.seeWords("DURAND Jeanne");
            assertThat(scene.complaints()).isEmpty();
        }
    }

    @Test
    void the_whole_page_speaks_english_when_asked(Chromium chromium) throws IOException {
        try (Scene scene = new Scene(chromium).everybodyWaits().signIn()) {
            scene.page.click("[data-action=language]");
            scene.seeWords("Waiting room");
            scene.look(scene.jeanne);
            scene.seeWords("Accept");
            assertThat(scene.page.getAttribute("html", "lang")).isEqualTo("en");
            scene.judge("20-english");
        }
    }
}
