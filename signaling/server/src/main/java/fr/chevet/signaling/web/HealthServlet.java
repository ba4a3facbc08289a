package fr.chevet.signaling.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/// `GET /health`: what a probe and an operator look at. 503 when the server cannot work.
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /// `status` is "ok" or "failing".
    public record Health(String status, String version, boolean database, int links, int desks, long waiting) {}

    private final transient Supplier<Health> health;

    public HealthServlet(Supplier<Health> health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health now = health.get();
        Answers.json(response, now.status().equals("ok") ? 200 : 503, now);
    }
}
