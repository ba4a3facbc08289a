package fr.chevet.signaling.web;

import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Refusal;
import fr.chevet.signaling.accounts.Attempts;
import fr.chevet.signaling.stations.Enrolment;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// `POST /stations/enrol`: a station's code and public key, once.
public final class EnrolmentServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int PER_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final transient Enrolment enrolment;
    private final transient Attempts perAddress;

    public EnrolmentServlet(Enrolment enrolment, Clock clock) {
        this.enrolment = enrolment;
        this.perAddress = new Attempts(clock, PER_ADDRESS, WINDOW);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!perAddress.begin(request.getRemoteAddr())) {
            Answers.tooMany(response, "Trop d'essais. Réessayez dans cinq minutes. / Too many attempts. Try again in five minutes.");
            return;
        }
        try {
            Optional<Enrolment.Enrolled> enrolled = enrolment.enrol(Answers.body(request, Enrolment.Request.class)).join();
            if (enrolled.isPresent()) {
                perAddress.succeeded(request.getRemoteAddr());
                Answers.json(response, 200, enrolled.get());
            } else {
                Answers.refuse(response, 403, Refusal.Code.NOT_ALLOWED,
                        "Code inconnu, déjà utilisé ou expiré. / Code unknown, used or too old.");
            }
        } catch (Invalid e) {
            Answers.refuse(response, 400, Refusal.Code.MALFORMED, String.valueOf(e.getMessage()));
        }
    }
}
