package fr.chevet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The first thing a request meets: gives every answer its security headers, and asks the guards.
final class Gate extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient List<Guard> guards;

    Gate(List<Guard> guards) {
        this.guards = List.copyOf(guards);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.ALL.forEach(response::setHeader);
        Handshake handshake = Handshake.of(request);
        for (Guard guard : guards) {
            Optional<Admission.Refused> refusal = guard.refusal(handshake);
            if (refusal.isPresent()) {
                refuse(response, refusal.get());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    static void refuse(HttpServletResponse response, Admission.Refused refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(refusal.words());
    }
}
